package io.astroconnect.handover;

/** A text that a template made: each value in it is escaped already, for that text's language. */
record Filled(String text) {

  @Override
  public String toString() {
    return text;
  }
}
