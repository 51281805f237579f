package io.astroconnect.model.handover;

/** What a text is written in. */
public enum Language {
  SHELL,
  SQL,
  JSON,
  HCL,
  YAML,
  XML,
  PLAIN
}
