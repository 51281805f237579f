package io.astroconnect.ui.peering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Rows for several values of one kind: always one row or more. */
final class FieldList<T> {
  private final Supplier<FormField<List<T>>> fresh;
  private final Consumer<Runnable> together;
  private final ObservableList<FormField<List<T>>> rows = FXCollections.observableArrayList();

  /**
   * One empty row.
   *
   * @param fresh makes a row
   * @param together does several changes that count as one
   */
  FieldList(Supplier<FormField<List<T>>> fresh, Consumer<Runnable> together) {
    this.fresh = fresh;
    this.together = together;
    rows.add(fresh.get());
  }

  /** Another row. */
  void add() {
    together.accept(() -> rows.add(fresh.get()));
  }

  /** Takes a row away; the last one is only emptied. */
  void remove(FormField<List<T>> row) {
    if (rows.size() > 1) {
      together.accept(() -> rows.remove(row));
    } else {
      row.textProperty().set("");
    }
  }

  /** Several values pasted into an empty row fill rows of their own; false if nothing was done. */
  boolean paste(FormField<List<T>> row, String text) {
    List<String> parts = FormFields.parts(text);
    if (parts.size() < 2 || !row.blank()) {
      return false;
    }
    together.accept(() -> spread(row, parts));
    return true;
  }

  private void spread(FormField<List<T>> row, List<String> parts) {
    row.textProperty().set(parts.getFirst());
    List<FormField<List<T>>> further = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      FormField<List<T>> next = fresh.get();
      next.textProperty().set(part);
      further.add(next);
    }
    rows.addAll(rows.indexOf(row) + 1, further);
  }

  /** Puts these in place of whatever stands there. */
  void fill(List<T> values) {
    together.accept(
        () -> {
          rows.setAll(List.of(fresh.get()));
          if (!values.isEmpty()) {
            spread(rows.getFirst(), values.stream().map(Object::toString).toList());
          }
        });
  }

  /** True if nothing stands in any row. */
  boolean blank() {
    return rows.stream().allMatch(FormField::blank);
  }

  /** What all rows mean, in their order. */
  List<T> values() {
    return rows.stream()
        .flatMap(row -> row.value().stream())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** What is wrong first; that there is nothing at all only if something is needed. */
  String problem(boolean needed) {
    return rows.stream()
        .filter(row -> !row.blank() || (needed && blank()))
        .map(FormField::problem)
        .filter(problem -> !problem.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** One row or more. */
  ObservableList<FormField<List<T>>> rows() {
    return rows;
  }
}
