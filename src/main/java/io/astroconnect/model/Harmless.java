package io.astroconnect.model;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula. What a customer wrote must neither run there
 * nor come back as something else, so it is written with an apostrophe before it, and one
 * apostrophe before such a beginning is taken away when it is read: {@code =1} is written {@code
 * '=1}, and {@code '=1} as {@code ''=1}. A beginning is also what follows a semicolon, comma, tab
 * or line end within a cell, as a spreadsheet may part cells there.
 */
public final class Harmless {
  /** As OWASP's "CSV Injection" has them, full-width twins included. */
  private static final String FORMULA = "[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]";

  private static final String BEGINNING = "(?<=^|[;,\\t\\r\\n])";
  private static final Pattern BARE = Pattern.compile(BEGINNING + "(?='*" + FORMULA + ")");
  private static final Pattern MARKED = Pattern.compile(BEGINNING + "'(?='*" + FORMULA + ")");

  private Harmless() {}

  /** The cell as it is written. */
  public static String mark(String cell) {
    return BARE.matcher(cell).replaceAll("'");
  }

  /** What was meant by a cell. */
  public static String unmark(String cell) {
    return cell.indexOf('\'') < 0 ? cell : MARKED.matcher(cell).replaceAll("");
  }
}
