package io.astroconnect.ui.fx;

/**
 * What a check found out about a field's text.
 *
 * @param kind how it is marked
 * @param sentence what stands below it, or ""
 * @param from where in the text it is, in UTF-16 units; -1 if it is all of it
 * @param to the end of that place, behind {@code from}; it may lie behind the text
 */
public record FieldState(Kind kind, String sentence, int from, int to) {

  /** How a field is marked. */
  public enum Kind {
    NEUTRAL,
    /** Being looked up; the mark is a still icon, no spinner. */
    CHECKING,
    GOOD,
    /** Allowed, with a reason to look again. */
    DOUBT,
    /** Refused, with the rule and an example. */
    ERROR
  }

  /** About the whole text. */
  public FieldState(Kind kind, String sentence) {
    this(kind, sentence, -1, -1);
  }

  /** Not checked yet, or nothing to say. */
  public static FieldState neutral() {
    return new FieldState(Kind.NEUTRAL, "");
  }

  /** Right. */
  public static FieldState good() {
    return new FieldState(Kind.GOOD, "");
  }

  /** Right, with something worth saying: "12 digits; leading zeros kept". */
  public static FieldState good(String sentence) {
    return new FieldState(Kind.GOOD, sentence);
  }

  /** Being looked up. */
  public static FieldState checking(String sentence) {
    return new FieldState(Kind.CHECKING, sentence);
  }

  /** Allowed, but. */
  public static FieldState doubt(String sentence) {
    return new FieldState(Kind.DOUBT, sentence);
  }

  /** Refused: the rule and an example. */
  public static FieldState error(String sentence) {
    return new FieldState(Kind.ERROR, sentence);
  }

  /** Refused for what stands at a place of the text. */
  public static FieldState error(String sentence, int from, int to) {
    return new FieldState(Kind.ERROR, sentence, from, Math.max(from + 1, to));
  }
}
