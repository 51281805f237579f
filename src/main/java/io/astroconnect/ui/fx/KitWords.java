package io.astroconnect.ui.fx;

import io.astroconnect.words.Words;
import java.time.ZoneOffset;
import java.util.Locale;

/** The few words that the controls themselves say; none of them depends on place or time. */
final class KitWords {

  private static final Words WORDS = Words.load(Locale.ROOT, ZoneOffset.UTC);

  private KitWords() {}

  static String copied() {
    return WORDS.text("kit.copied");
  }

  static String copy() {
    return WORDS.text("kit.copy");
  }

  static String copyWhat(String what) {
    return WORDS.text("kit.copy-what", what);
  }

  /** "" for none. */
  static String changed(int rows) {
    return rows == 0 ? "" : WORDS.text("kit.changed", rows);
  }

  static String copyAll() {
    return WORDS.text("kit.copy-all");
  }

  static String copyAs() {
    return WORDS.text("kit.copy-as");
  }

  static String selectAll() {
    return WORDS.text("kit.select-all");
  }

  /** What a screen reader says of a part that is folded away. */
  static String folded(String title) {
    return WORDS.text("kit.folded", title);
  }

  static String unfolded(String title) {
    return WORDS.text("kit.unfolded", title);
  }

  /** What a screen reader says where a value is missing. */
  static String none() {
    return WORDS.text("kit.none");
  }
}
