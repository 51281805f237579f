package io.astroconnect.model.catalogue;

import java.util.Locale;

/** How a file of clusters or of log entries is written. */
public enum FileFormat {
  CSV,
  JSON;

  /** JSON if a file is called so, else CSV. */
  public static FileFormat named(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : CSV;
  }
}
