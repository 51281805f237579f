package io.astroconnect.ui.peering;

import io.astroconnect.model.Pasted;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.PasteField;
import io.astroconnect.words.Words;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;

/** Makes the controls of a form's fields; their ids begin alike. */
record FormBoxes(String prefix, Words words, Clipboards clipboards) {

  /** A field in Mono that takes a paste without the blanks around it. */
  FieldBox field(String id, String label, FormField<?> field) {
    PasteField text = new PasteField(clipboards);
    text.setCleaned(Pasted::trim);
    text.setId(prefix + id);
    FieldBox box = new FieldBox(words.text(label), text);
    box.setMono(true);
    box.textProperty().bindBidirectional(field.textProperty());
    box.stateProperty().bind(field.stateProperty());
    FieldRows.tellWhenLeft(text, field);
    return box;
  }

  CheckBox check(String id, String label, BooleanProperty wish) {
    CheckBox check = new CheckBox(words.text(label));
    check.setId(prefix + id);
    check.setWrapText(true);
    check.selectedProperty().bindBidirectional(wish);
    return check;
  }
}
