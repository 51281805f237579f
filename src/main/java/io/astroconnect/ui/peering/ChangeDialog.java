package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.words.Words;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Asks what is to be asked of a peering from now on. */
final class ChangeDialog {
  private static final double HIGH = 330;

  /** Room for the scroll bar, which would lie on the fields. */
  private static final Insets BESIDE_BAR = new Insets(2, 14, 2, 2);

  private final ChangeForm form;
  private final Words words;
  private final Dialogs dialogs;
  private final Clipboards clipboards;
  private final FormBoxes boxes;
  private final TargetPart part;
  private final DialogCard card;
  private boolean open;

  ChangeDialog(ChangeForm form, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.form = form;
    this.words = words;
    this.dialogs = dialogs;
    this.clipboards = clipboards;
    this.boxes = new FormBoxes("peering-change-", words, clipboards);
    this.part = new TargetPart(form.input(), boxes);
    this.card =
        new DialogCard(
            dialogs.strip(),
            words.text("screen.peering.change-title", NextActions.customer(form.view())));
  }

  /** {@code review} shows what would come of it, and leads back here if that is not wanted. */
  void show(Consumer<Runnable> review) {
    card.setLine(words.text("screen.peering.change-line"));
    VBox fields = new VBox(12, ranges(), part.wishes(), part.each(further(), new VBox()));
    fields.setPadding(BESIDE_BAR);
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
    card.setOnClose(() -> open = false);
    again();
  }

  private void again() {
    dialogs.show(card);
    open = true;
  }

  /** False once it was put away: what was still being looked up is no longer wanted. */
  boolean isOpen() {
    return open;
  }

  private Node ranges() {
    return rows(
        form.input().ranges,
        new FieldRows.Said(
            "peering-change-cidr-",
            words.text("screen.peering.form.cidrs"),
            new SimpleStringProperty(""),
            "10.44.0.0/16",
            words.text("screen.peering.form.remove-range")),
        "screen.peering.form.add-range");
  }

  private Node zones() {
    return rows(
        form.input().aws.zones,
        new FieldRows.Said(
            "peering-change-zone-",
            words.text("screen.peering.form.zones"),
            new SimpleStringProperty(words.text("screen.peering.form.zones-hint")),
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

  /** What AWS has beside. */
  private Node further() {
    return new VBox(12, zones(), role(), externalId());
  }

  private Node role() {
    FieldBox box = boxes.field("role", "screen.peering.form.role", form.input().aws.role);
    box.setHint(words.text("screen.peering.form.role-hint"));
    box.setPrompt("arn:aws:iam::004815162342:role/PeerRole");
    return box;
  }

  private Node externalId() {
    FieldBox box =
        boxes.field("external-id", "screen.peering.form.external-id", form.input().aws.externalId);
    box.setHint(words.text("screen.peering.form.external-id-hint"));
    box.setPrompt("ticket-4127");
    return box;
  }
}
