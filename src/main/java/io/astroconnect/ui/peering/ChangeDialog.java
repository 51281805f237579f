package io.astroconnect.ui.peering;

import io.astroconnect.model.Pasted;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.PasteField;
import io.astroconnect.words.Words;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Asks what is to be asked of a peering from now on. */
final class ChangeDialog {
  private static final double HIGH = 330;

  private final ChangeForm form;
  private final Words words;
  private final Dialogs dialogs;
  private final Clipboards clipboards;
  private final DialogCard card;

  ChangeDialog(ChangeForm form, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.form = form;
    this.words = words;
    this.dialogs = dialogs;
    this.clipboards = clipboards;
    this.card =
        new DialogCard(
            dialogs.strip(),
            words.text("screen.peering.change-title", NextActions.customer(form.view())));
  }

  /** {@code review} shows what would come of it, and leads back here if that is not wanted. */
  void show(Consumer<Runnable> review) {
    card.setLine(words.text("screen.peering.change-line"));
    VBox fields = new VBox(12, ranges(), dns(), zones(), role(), externalId());
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setPrefHeight(HIGH);
    scroll.setMinHeight(0);
    Label obstacle = new Label();
    obstacle.setId("peering-change-obstacle");
    obstacle.getStyleClass().add("second-line");
    obstacle.setWrapText(true);
    obstacle.textProperty().bind(form.obstacleProperty());
    card.getBody().addAll(scroll, obstacle);
    Button go = new Button(words.text("screen.peering.change-review"));
    go.setId("peering-change-review");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty().bind(form.obstacleProperty().isNotEmpty());
    go.setOnAction(_ -> review.accept(this::again));
    Button keep = new Button(words.text("screen.peering.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    card.setButtons(keep, go);
    again();
  }

  private void again() {
    dialogs.show(card);
  }

  private Node ranges() {
    return rows(
        form.input().ranges,
        new FieldRows.Said(
            "peering-change-cidr-",
            words.text("screen.peering.form.cidrs"),
            words.text("screen.peering.form.cidrs-hint"),
            "10.44.0.0/16",
            words.text("screen.peering.form.remove-range")),
        "screen.peering.form.add-range");
  }

  private Node zones() {
    return rows(
        form.input().zones,
        new FieldRows.Said(
            "peering-change-zone-",
            words.text("screen.peering.form.zones"),
            words.text("screen.peering.form.zones-hint"),
            "Z0423910F7K2LMQ",
            words.text("screen.peering.form.remove-zone")),
        "screen.peering.form.add-zone");
  }

  private <T> Node rows(FieldList<T> list, FieldRows.Said said, String addKey) {
    VBox rows = new VBox(6);
    Hyperlink add = new Hyperlink(words.text(addKey));
    add.setId(said.id() + "add");
    add.setOnAction(_ -> list.add());
    VBox part = new VBox(6, rows, add);
    new FieldRows<>(rows, list, said, clipboards).bind();
    return part;
  }

  private Node dns() {
    CheckBox dns = new CheckBox(words.text("screen.peering.form.dns"));
    dns.setId("peering-change-dns");
    dns.selectedProperty().bindBidirectional(form.input().dnsProperty());
    return dns;
  }

  private Node role() {
    FieldBox box = box("role", "screen.peering.form.role", form.input().role);
    box.setHint(words.text("screen.peering.form.role-hint"));
    return box;
  }

  private Node externalId() {
    FieldBox box = box("external-id", "screen.peering.form.external-id", form.input().externalId);
    box.setHint(words.text("screen.peering.form.external-id-hint"));
    return box;
  }

  private FieldBox box(String id, String label, FormField<?> field) {
    PasteField text = new PasteField(clipboards);
    text.setCleaned(Pasted::trim);
    text.setId("peering-change-" + id);
    FieldBox box = new FieldBox(words.text(label), text);
    box.setMono(true);
    box.textProperty().bindBidirectional(field.textProperty());
    box.stateProperty().bind(field.stateProperty());
    FieldRows.tellWhenLeft(text, field);
    return box;
  }
}
