package io.astroconnect.ui.fx;

/** What a block of code is written in. */
public enum Language {
  SHELL,
  SQL,
  JSON,
  TERRAFORM,
  PLAIN
}
