package io.astroconnect.ui.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Rows that keep their places though their order is another by now, and how many those are. */
public final class HeldOrder {
  private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");

  /** Rows stand like this and belong like that; keys are unique. */
  public void compare(List<?> shown, List<?> wanted) {
    changed.set(KitWords.changed(moved(shown, wanted)));
  }

  /** Nothing is held back. */
  public void none() {
    changed.set("");
  }

  /** "3 changed, refresh order", or "". */
  public ReadOnlyStringProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** How many came or went, and how many of the others would have to change places. */
  static int moved(List<?> shown, List<?> wanted) {
    Map<Object, Integer> places = new HashMap<>();
    wanted.forEach(key -> places.put(key, places.size()));
    List<Integer> staying = new ArrayList<>();
    for (Object key : shown) {
      Integer place = places.get(key);
      if (place != null) {
        staying.add(place);
      }
    }
    Set<Object> before = new HashSet<>(shown);
    int come = (int) wanted.stream().filter(key -> !before.contains(key)).count();
    int gone = shown.size() - staying.size();
    return Math.max(come, gone) + staying.size() - rising(staying);
  }

  /** How many at most stand in order already: the longest rising part, by patience sorting. */
  private static int rising(List<Integer> places) {
    List<Integer> tops = new ArrayList<>();
    for (Integer place : places) {
      int at = Collections.binarySearch(tops, place);
      int pile = at < 0 ? -at - 1 : at;
      if (pile == tops.size()) {
        tops.add(place);
      } else {
        tops.set(pile, place);
      }
    }
    return tops.size();
  }
}
