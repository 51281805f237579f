package io.astroconnect.handover;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A line of a recipe as words: some in order, then what stands behind words such as {@code in}. */
record RecipeLine(List<String> all) {
  private static final String UNVERIFIED = "unverified";
  private static final Set<String> MARKS =
      Set.of("in", "on", "else", "where", "default", "like", "matching", UNVERIFIED);

  RecipeLine(String line) {
    this(List.of(line.strip().split("\\s+")));
  }

  String at(int index) {
    return all.get(index);
  }

  <E extends Enum<E>> E constant(int index, Class<E> type) {
    return constant(at(index), type);
  }

  static <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The words from one on, up to the first mark, as one text. */
  String rest(int index) {
    int end = index;
    while (end < all.size() && !MARKS.contains(all.get(end))) {
      end++;
    }
    return String.join(" ", all.subList(index, end));
  }

  /** The words behind a mark, up to the next one; none without it. */
  List<String> after(String mark) {
    int start = all.indexOf(mark) + 1;
    if (start == 0) {
      return List.of();
    }
    int end = start;
    while (end < all.size() && !MARKS.contains(all.get(end))) {
      end++;
    }
    return all.subList(start, end);
  }

  /** The word behind a mark, or "". */
  String first(String mark) {
    return after(mark).stream().findFirst().orElse("");
  }

  /** True if it is for clusters with a recovery region alone. */
  boolean recovery() {
    return after("where").contains("recovery");
  }

  boolean unverified() {
    return all.getLast().equals(UNVERIFIED);
  }
}
