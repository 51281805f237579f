package io.astroconnect.ui.fx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Brings a list up to date without moving the rows that stay: selection and scrolling keep. */
public final class ListDiff {

  private ListDiff() {}

  /**
   * Takes away what is gone, replaces what changed where it stands, and adds what is new at the
   * end.
   *
   * @param key what makes two versions of a row the same row
   */
  public static <T> void apply(ObservableList<T> shown, List<T> now, Function<T, ?> key) {
    Map<Object, T> wanted = new HashMap<>();
    now.forEach(row -> wanted.put(key.apply(row), row));
    shown.removeIf(row -> !wanted.containsKey(key.apply(row)));
    for (int i = 0; i < shown.size(); i++) {
      T row = Objects.requireNonNull(wanted.remove(key.apply(shown.get(i))));
      if (!row.equals(shown.get(i))) {
        shown.set(i, row);
      }
    }
    List<T> added = now.stream().filter(row -> wanted.containsKey(key.apply(row))).toList();
    if (!added.isEmpty()) {
      shown.addAll(added);
    }
  }
}
