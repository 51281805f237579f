package io.astroconnect.ui.identities;

import io.astroconnect.model.handover.Form;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.Language;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the customer gets to do it themselves, in the form that they want. */
final class HandOverPane extends VBox {
  private static final List<Form> FORMS = List.of(Form.CLI, Form.TERRAFORM, Form.CONSOLE);

  private final Words words;
  private final CodeBlock code;
  private final CopyButton copy;
  private final Segmented<Form> forms;
  private Map<Form, String> texts = Map.of();

  HandOverPane(String id, Words words, Clipboards clipboards) {
    this.words = words;
    this.code = new CodeBlock(clipboards).fitting();
    code.setId(id);
    this.copy = CopyButton.withText(clipboards, words.text("screen.identities.copy-text"));
    copy.setId(id + "-copy");
    this.forms = new Segmented<>(FORMS, this::name);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, forms, space, copy);
    setSpacing(8);
    getChildren().addAll(line, code);
    forms.valueProperty().subscribe(_ -> show(texts));
  }

  /** Copies the text that is shown; false if there is none. */
  boolean copy() {
    if (copy.isVisible()) {
      copy.copy();
    }
    return copy.isVisible();
  }

  /** Shows the n-th form; false if there is none. */
  boolean choose(int number) {
    boolean there = number >= 1 && number <= FORMS.size();
    if (there) {
      forms.setValue(FORMS.get(number - 1));
    }
    return there;
  }

  /** Shows the texts; none says what is missing. */
  void show(Map<Form, String> now) {
    texts = now;
    Form form = forms.getValue() == null ? Form.CLI : forms.getValue();
    String text = now.getOrDefault(form, "");
    copy.setValue(text);
    copy.setVisible(!text.isEmpty());
    code.show(
        switch (form) {
          case CLI -> Language.SHELL;
          case TERRAFORM -> Language.TERRAFORM;
          case CONSOLE -> Language.PLAIN;
        },
        text.isEmpty() ? words.text("screen.identities.nothing-to-hand-over") : text);
  }

  private String name(Form form) {
    return words.text(
        switch (form) {
          case CLI -> "screen.identities.form-gcloud";
          case TERRAFORM -> "screen.identities.form-terraform";
          case CONSOLE -> "screen.identities.form-console";
        });
  }
}
