package io.astroconnect.model.catalogue;

/** How a file of clusters is written. */
public enum FileFormat {
  CSV,
  JSON
}
