package io.astroconnect.ui.clusters;

import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.catalogue.FileRow;
import io.astroconnect.model.catalogue.Refusal;
import io.astroconnect.model.catalogue.RowFate;
import io.astroconnect.model.catalogue.RowReading;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** All of a cluster that a person may change, by the rules of a row of a file. */
final class EditForm {
  private final Words words;
  private final ClusterRecord before;
  private final Map<Column, StringProperty> texts = new EnumMap<>(Column.class);
  private final Map<Column, ReadOnlyObjectWrapper<FieldState>> states = new EnumMap<>(Column.class);
  private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");

  /** What stands there now. */
  EditForm(Words words, ClusterRecord before) {
    this.words = words;
    this.before = before;
    for (Column column : Column.values()) {
      texts.put(column, new SimpleStringProperty(column.text(before)));
      states.put(column, new ReadOnlyObjectWrapper<>(FieldState.neutral()));
    }
    texts.values().forEach(text -> text.subscribe(_ -> check()));
  }

  ClusterId id() {
    return before.id();
  }

  String name() {
    return before.cluster().name();
  }

  StringProperty text(Column column) {
    return Objects.requireNonNull(texts.get(column));
  }

  ReadOnlyObjectProperty<FieldState> state(Column column) {
    return Objects.requireNonNull(states.get(column)).getReadOnlyProperty();
  }

  /** What keeps it from being saved, or "". */
  ReadOnlyStringProperty whyNotProperty() {
    return whyNot.getReadOnlyProperty();
  }

  /** What a field is called on this cluster's cloud. */
  String name(Column column) {
    return words.text("screen.clusters.column." + column.key());
  }

  private void check() {
    RowFate fate = RowReading.of(row(typed()), before).fate();
    Map<Column, String> wrong =
        fate.refusals().stream()
            .collect(
                Collectors.toMap(
                    Refusal::column, refusal -> words.of(refusal.why()), (one, _) -> one));
    states.forEach((column, state) -> state.set(state(column, wrong, fate.columns())));
    if (!wrong.isEmpty()) {
      whyNot.set(
          words.text(
              "screen.clusters.edit-wrong",
              wrong.keySet().stream().sorted().map(this::name).collect(Collectors.joining(", "))));
    } else {
      whyNot.set(fate.kind() == RowFate.Kind.SAME ? words.text("screen.clusters.edit-same") : "");
    }
  }

  private static FieldState state(Column column, Map<Column, String> wrong, Set<Column> changed) {
    String why = wrong.get(column);
    if (why != null) {
      return FieldState.error(why);
    }
    return changed.contains(column) ? FieldState.good() : FieldState.neutral();
  }

  /** Only what was touched: what somebody else changes meanwhile stays. */
  private Map<Column, String> typed() {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    texts.forEach(
        (column, text) -> {
          if (!text.get().equals(column.text(before))) {
            cells.put(column, text.get());
          }
        });
    return cells;
  }

  private FileRow row(Map<Column, String> cells) {
    cells.put(Column.ID, before.id().value());
    return new FileRow(1, cells, List.of());
  }

  /** What is typed, into the cluster as it is by then; unchanged if its rules refuse it by now. */
  ClusterRecord into(ClusterRecord now) {
    ClusterRecord next = RowReading.of(row(typed()), now).record();
    return next == null ? now : next;
  }
}
