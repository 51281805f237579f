package io.astroconnect.ui.fx;

import java.util.ArrayList;
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
   * From so many changes on the list is set as a whole: sorted lists take each change for itself,
   * and a hundred thousand of them would hold the window up for minutes.
   */
  private static final int MANY = 500;

  /**
   * Takes away what is gone, replaces what changed where it stands, and adds what is new at the
   * end. Where that is very much, the rows are the same and in the same order, but selection goes.
   *
   * @param key what makes two versions of a row the same row
   */
  public static <T> void apply(ObservableList<T> shown, List<T> now, Function<T, ?> key) {
    Map<Object, T> wanted = new HashMap<>();
    now.forEach(row -> wanted.put(key.apply(row), row));
    List<T> next = new ArrayList<>(now.size());
    int changes = now.size();
    for (T row : shown) {
      T wants = wanted.get(key.apply(row));
      if (wants == null) {
        changes++;
      } else {
        next.add(wants);
        changes -= wants.equals(row) ? 1 : 0;
      }
    }
    if (changes > MANY) {
      next.forEach(row -> wanted.remove(key.apply(row)));
      now.stream().filter(row -> wanted.containsKey(key.apply(row))).forEach(next::add);
      shown.setAll(next);
      return;
    }
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
