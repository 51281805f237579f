package io.astroconnect.model.report;

import java.util.Locale;

/** The kinds of documents. */
public enum ReportFormat {
  HTML,
  CSV,
  JSON;

  /** What file names end with, such as {@code .html}. */
  public String ending() {
    return "." + this;
  }

  /** As it is typed, and named where another is refused. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
