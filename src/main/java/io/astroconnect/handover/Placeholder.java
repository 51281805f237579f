package io.astroconnect.handover;

/** Stands for a value that only the customer knows, such as {@code <POLICY>}. */
record Placeholder(String text) {
  Placeholder {
    if (!text.matches("<[A-Z][A-Z0-9_]*>(\\.<[A-Z][A-Z0-9_]*>)*")) {
      throw new IllegalArgumentException(text + " is no placeholder");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
