package io.astroconnect.ui.allowlist;

import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The case and the fields of a service. Controls stay while only what was found changes. */
final class FormBox {
  private final VBox box;
  private final AllowlistScreenViewModel model;
  private final Words words;
  private final List<FieldBox> fields = new ArrayList<>();
  private Form shown = Form.NONE;

  FormBox(VBox box, AllowlistScreenViewModel model, Words words) {
    this.box = box;
    this.model = model;
    this.words = words;
  }

  void show(Form form) {
    if (!form.sameShape(shown)) {
      build(form);
    }
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).setState(state(form.fields().get(i)));
    }
    shown = form;
  }

  private static FieldState state(Form.Line line) {
    if (!line.wrong().isEmpty()) {
      return FieldState.error(line.wrong());
    }
    return line.typed().isBlank() ? FieldState.neutral() : FieldState.good();
  }

  private void build(Form form) {
    if (!form.about().equals(shown.about())) {
      box.getChildren().clear();
    }
    if (box.getChildren().isEmpty() && !form.cases().isEmpty()) {
      box.getChildren().add(cases(form));
    }
    box.getChildren().removeIf(HBox.class::isInstance);
    fields.clear();
    HBox row = new HBox(12);
    for (Form.Line line : form.fields()) {
      FieldBox field = field(line);
      fields.add(field);
      row.getChildren().add(field);
    }
    if (!fields.isEmpty()) {
      box.getChildren().add(row);
    }
    box.setVisible(!box.getChildren().isEmpty());
  }

  private VBox cases(Form form) {
    Segmented<Form.Choice> cases = new Segmented<>(form.cases(), Form.Choice::name);
    cases.setId("allowlist-case");
    form.cases().stream()
        .filter(choice -> choice.id().equals(form.chosen()))
        .forEach(cases::setValue);
    cases
        .valueProperty()
        .subscribe(
            choice -> {
              if (choice != null) {
                model.choose(choice);
              }
            });
    Label label = new Label(words.text("screen.allowlist.case"));
    label.getStyleClass().addAll("strong", "small");
    label.setLabelFor(cases);
    return new VBox(5, label, cases);
  }

  private FieldBox field(Form.Line line) {
    FieldBox field = new FieldBox(line.label());
    field.setPrompt(line.prompt());
    field.setMono(true);
    field.textField().setId("allowlist-field-" + line.id());
    field.textProperty().set(line.typed());
    field.textProperty().subscribe((_, text) -> model.type(line.id(), text));
    field.setPrefWidth(200);
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }
}
