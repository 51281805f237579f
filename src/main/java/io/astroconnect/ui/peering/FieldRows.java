package io.astroconnect.ui.peering;

import io.astroconnect.model.Pasted;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.PasteField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Shows rows of fields; each keeps its nodes while others come and go. */
final class FieldRows<T> {
  private final VBox box;
  private final FieldList<T> list;
  private final Said said;
  private final Clipboards clipboards;
  private final Map<FormField<List<T>>, FieldBox> rows = new HashMap<>();

  /**
   * What stands at a row.
   *
   * @param id of its field, before the row's number
   * @param prompt an example
   * @param remove what the button says that takes it away
   */
  record Said(
      String id, String label, ObservableValue<String> hint, String prompt, String remove) {}

  FieldRows(VBox box, FieldList<T> list, Said said, Clipboards clipboards) {
    this.box = box;
    this.list = list;
    this.said = said;
    this.clipboards = clipboards;
  }

  void bind() {
    list.rows().addListener((ListChangeListener<FormField<List<T>>>) this::changed);
    show();
  }

  /** The focus goes to a row that a person added. */
  private void changed(ListChangeListener.Change<? extends FormField<List<T>>> change) {
    boolean inside = box.isFocusWithin() || box.getParent().isFocusWithin();
    show();
    change.next();
    if (inside && change.wasAdded()) {
      field(change.getTo() - 1).requestFocus();
    } else if (inside && change.wasRemoved()) {
      field(Math.min(change.getFrom(), list.rows().size() - 1)).requestFocus();
    }
  }

  private TextField field(int at) {
    return row(list.rows().get(at)).textField();
  }

  private void show() {
    rows.keySet().retainAll(list.rows());
    List<Node> shown = new ArrayList<>();
    for (int i = 0; i < list.rows().size(); i++) {
      FieldBox row = row(list.rows().get(i));
      row.setLabelShown(i == 0);
      row.textField().setId(said.id() + i);
      shown.add(row);
    }
    box.getChildren().setAll(shown);
  }

  private FieldBox row(FormField<List<T>> field) {
    return rows.computeIfAbsent(field, this::make);
  }

  private FieldBox make(FormField<List<T>> field) {
    PasteField text = new PasteField(clipboards);
    text.setCleaned(Pasted::trim);
    text.setTaken(pasted -> list.paste(field, pasted));
    FieldBox row = new FieldBox(said.label(), text);
    row.setMono(true);
    said.hint().subscribe(row::setHint);
    row.setPrompt(said.prompt());
    row.textProperty().bindBidirectional(field.textProperty());
    row.stateProperty().bind(field.stateProperty());
    Button away = new Button("", Icons.of("fth-x"));
    away.getStyleClass().add("quiet");
    away.setAccessibleText(said.remove());
    away.setOnAction(_ -> list.remove(field));
    row.addInside(away);
    tellWhenLeft(text, field);
    return row;
  }

  /** A field that was left is checked as it stands. */
  static void tellWhenLeft(TextField text, FormField<?> field) {
    text.focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                field.leave();
              }
            });
  }
}
