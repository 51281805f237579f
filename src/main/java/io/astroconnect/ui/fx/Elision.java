package io.astroconnect.ui.fx;

/** Shortens ids in the middle, where they differ least. For cells only: what is copied is whole. */
public final class Elision {

  private static final String GAP = "…";

  private Elision() {}

  /**
   * Leaves a text's two ends.
   *
   * @param most how many characters the result may have, the ellipsis counted
   */
  public static String middle(String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length <= most) {
      return text;
    }
    if (most <= 1) {
      return GAP;
    }
    int head = most / 2;
    int tail = most - 1 - head;
    return text.substring(0, text.offsetByCodePoints(0, head))
        + GAP
        + text.substring(text.offsetByCodePoints(text.length(), -tail));
  }
}
