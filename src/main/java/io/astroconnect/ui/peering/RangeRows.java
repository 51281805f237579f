package io.astroconnect.ui.peering;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.PasteField;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The rows of ranges; each keeps its nodes while others come and go. */
final class RangeRows {
  private final VBox box;
  private final FormInput input;
  private final Words words;
  private final Clipboards clipboards;
  private final Map<FormField<List<Cidr>>, FieldBox> rows = new HashMap<>();

  RangeRows(VBox box, FormInput input, Words words, Clipboards clipboards) {
    this.box = box;
    this.input = input;
    this.words = words;
    this.clipboards = clipboards;
  }

  void bind() {
    input.cidrs().addListener((ListChangeListener<FormField<List<Cidr>>>) this::changed);
    show();
  }

  /** The focus goes to a row that a person added. */
  private void changed(ListChangeListener.Change<? extends FormField<List<Cidr>>> change) {
    boolean inside = box.isFocusWithin() || box.getParent().isFocusWithin();
    show();
    change.next();
    if (inside && change.wasAdded()) {
      field(change.getTo() - 1).requestFocus();
    } else if (inside && change.wasRemoved()) {
      field(Math.min(change.getFrom(), input.cidrs().size() - 1)).requestFocus();
    }
  }

  private TextField field(int at) {
    return row(input.cidrs().get(at)).textField();
  }

  private void show() {
    rows.keySet().retainAll(input.cidrs());
    List<Node> shown = new ArrayList<>();
    for (int i = 0; i < input.cidrs().size(); i++) {
      FieldBox row = row(input.cidrs().get(i));
      row.setLabelShown(i == 0);
      row.textField().setId("new-peering-cidr-" + i);
      shown.add(row);
    }
    box.getChildren().setAll(shown);
  }

  private FieldBox row(FormField<List<Cidr>> field) {
    return rows.computeIfAbsent(field, this::make);
  }

  private FieldBox make(FormField<List<Cidr>> field) {
    PasteField text = new PasteField(clipboards);
    text.setCleaned(Pasted::trim);
    text.setTaken(pasted -> input.paste(field, pasted));
    FieldBox row = new FieldBox(words.text("screen.peering.form.cidrs"), text);
    row.setMono(true);
    row.setHint(words.text("screen.peering.form.cidrs-hint"));
    row.setPrompt("10.44.0.0/16");
    row.textProperty().bindBidirectional(field.textProperty());
    row.stateProperty().bind(field.stateProperty());
    Button away = new Button("", Icons.of("fth-x"));
    away.getStyleClass().add("quiet");
    away.setAccessibleText(words.text("screen.peering.form.remove-range"));
    away.setOnAction(_ -> input.removeRange(field));
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
