package io.astroconnect.model;

import java.util.Locale;

/**
 * Where a text stops to be readable, and why. The sentence stands in the bundle under {@code slip.}
 * and the kind in kebab case.
 *
 * @param at of the text that was given, in UTF-16 units from 0; its length if more is missing
 * @param length of what stands in the way, in UTF-16 units
 * @param sign what stands there, or what the rest is missing behind
 * @param instead what was probably meant, or ""
 */
public record Slip(Kind kind, int at, int length, String sign, String instead) {

  /** What is wrong there. */
  public enum Kind {
    /** The text ends behind the sign, which something has to follow. */
    ENDS,
    /** A bracket that nothing closes. */
    NEVER_CLOSED,
    /** A bracket that closes nothing. */
    CLOSES_NOTHING,
    /** A quote that nothing closes. */
    OPEN_QUOTE,
    /** A quote as printers set it. */
    CURLY_QUOTE,
    /** Another language's operator; instead is ours. */
    OPERATOR,
    /** Something is missing before the sign. */
    MISSING_BEFORE,
    /** A sign that the language has not. */
    UNKNOWN_SIGN,
    /** One that nobody sees; the sign is its number. */
    UNSEEN_SIGN,
    RESERVED,
    NUMBER,
    /** A function that is not called in this way. */
    CALL,
    NESTED,
    UNEXPECTED;

    /** The key of its sentence. */
    public String key() {
      return "slip." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The line of it, from 1. */
  public int line(String given) {
    return 1 + (int) given.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** The column in its line as people count, from 1 and by characters. */
  public int column(String given) {
    int start = given.lastIndexOf('\n', at - 1) + 1;
    return 1 + given.codePointCount(start, at);
  }
}
