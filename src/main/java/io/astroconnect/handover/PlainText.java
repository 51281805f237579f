package io.astroconnect.handover;

/**
 * A value inside plain text: on one line, and without what nobody sees, so that it can neither add
 * a line of its own nor turn the direction of the text around it.
 */
final class PlainText {

  private PlainText() {}

  static String of(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value.codePoints().filter(c -> !hidden(c)).map(PlainText::seen).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE -> true;
      default -> false;
    };
  }

  private static int seen(int c) {
    return Unseen.is(c) ? ' ' : c;
  }
}
