package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Fold;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.words.Words;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** The folded part of the form: hosted zones, and a role of the customer. */
final class AdvancedPart {
  private final AwsForm input;
  private final Words words;
  private final Clipboards clipboards;

  AdvancedPart(AwsForm input, Words words, Clipboards clipboards) {
    this.input = input;
    this.words = words;
    this.clipboards = clipboards;
  }

  Fold fold() {
    Fold fold = new Fold("new-peering-advanced");
    fold.openProperty().bindBidirectional(input.advancedProperty());
    fold.titleProperty().bind(input.advancedTitleProperty());
    fold.getContent().addAll(zones(), role());
    return fold;
  }

  private Node zones() {
    VBox rows = new VBox(6);
    Hyperlink add = new Hyperlink(words.text("screen.peering.form.add-zone"));
    add.setId("new-peering-zone-add");
    add.setOnAction(_ -> input.zones.add());
    VBox part = new VBox(6, rows, says("screen.peering.form.zone-for"), add);
    new FieldRows<>(rows, input.zones, said(), clipboards).bind();
    return part;
  }

  private FieldRows.Said said() {
    return new FieldRows.Said(
        "new-peering-zone-",
        words.text("screen.peering.form.zones"),
        new SimpleStringProperty(words.text("screen.peering.form.zones-hint")),
        "Z0423910F7K2LMQ",
        words.text("screen.peering.form.remove-zone"));
  }

  private Node role() {
    FormBoxes boxes = new FormBoxes("new-peering-", words, clipboards);
    FieldBox arn = boxes.field("role", "screen.peering.form.role", input.role);
    arn.setHint(words.text("screen.peering.form.role-hint"));
    arn.setPrompt("arn:aws:iam::004815162342:role/PeerRole");
    FieldBox external =
        boxes.field("external-id", "screen.peering.form.external-id", input.externalId);
    external.setHint(words.text("screen.peering.form.external-id-hint"));
    external.setPrompt("ticket-4127");
    VBox.setMargin(external, new Insets(6, 0, 0, 0));
    return new VBox(6, arn, says("screen.peering.form.role-for"), external);
  }

  private RichLine says(String key) {
    return new RichLine(words.text(key), "second-line");
  }
}
