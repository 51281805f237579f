package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is brought up to date in place, and at once where very much changed. */
class ListDiffTest {
  private record Row(int id, String text) {}

  private static List<Row> rows(int from, int to, String text) {
    return IntStream.range(from, to).mapToObj(id -> new Row(id, text)).toList();
  }

  /** What stays keeps its place, changed or not; what is new stands at the end. */
  @ParameterizedTest
  @ValueSource(ints = {10, 5_000})
  void rowsThatStayKeepTheirOrder(int size) {
    ObservableList<Row> shown = FXCollections.observableArrayList(rows(0, size, "old"));
    List<Row> now = new ArrayList<>(rows(size, size + size, "new"));
    now.addAll(rows(size / 2, size, "changed"));
    ListDiff.apply(shown, now, Row::id);
    List<Row> expected = new ArrayList<>(rows(size / 2, size, "changed"));
    expected.addAll(rows(size, size + size, "new"));
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void ofAFewChangesTheOthersHearNothing() {
    ObservableList<Row> shown = FXCollections.observableArrayList(rows(0, 5_000, "old"));
    List<Row> now = new ArrayList<>(rows(0, 5_000, "old"));
    now.set(7, new Row(7, "changed"));
    List<Integer> touched = new ArrayList<>();
    shown.addListener(
        (ListChangeListener<Row>)
            change -> {
              while (change.next()) {
                IntStream.range(change.getFrom(), change.getTo()).forEach(touched::add);
              }
            });
    ListDiff.apply(shown, now, Row::id);
    assertThat(touched).containsExactly(7);
  }

  /** A sorted list takes additions one by one, each as long as the list; a new list it sorts. */
  @ParameterizedTest
  @ValueSource(strings = {"added", "changed"})
  void veryManyChangesReachASortedListAsOne(String what) {
    boolean added = what.equals("added");
    ObservableList<Row> shown =
        FXCollections.observableArrayList(rows(0, added ? 19 : 100_000, "old"));
    FilteredList<Row> filtered = new FilteredList<>(shown);
    SortedList<Row> sorted =
        new SortedList<>(filtered, Comparator.comparingInt(Row::id).reversed());
    int before = sorted.size();
    List<Integer> removed = new ArrayList<>();
    filtered.addListener(
        (ListChangeListener<Row>)
            change -> {
              while (change.next()) {
                removed.add(change.getRemovedSize());
              }
            });
    ListDiff.apply(shown, rows(0, 100_000, added ? "old" : "changed"), Row::id);
    assertThat(removed).containsExactly(before);
    assertThat(sorted).hasSize(100_000);
    assertThat(sorted.getFirst().id()).isEqualTo(99_999);
  }
}
