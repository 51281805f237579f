package io.astroconnect.ui.reports;

import java.util.List;

/**
 * The beginning of a text, as much as is worth scrolling through.
 *
 * @param shown how many lines of it these are
 * @param lines how many lines it has
 */
record Excerpt(String text, int shown, int lines) {
  private static final int MOST = 200;

  static Excerpt of(String whole) {
    List<String> lines = whole.lines().toList();
    return lines.size() <= MOST
        ? new Excerpt(whole, lines.size(), lines.size())
        : new Excerpt(String.join("\n", lines.subList(0, MOST)), MOST, lines.size());
  }

  boolean cut() {
    return shown < lines;
  }
}
