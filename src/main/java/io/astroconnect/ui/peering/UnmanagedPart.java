package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.Fold;
import io.astroconnect.ui.fx.Presence;
import io.astroconnect.words.Words;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists the peerings that can be taken over; many of them are folded away. */
final class UnmanagedPart {
  private static final int FEW = 3;
  private static final double GAP = 8;

  /** Some three of them, and that there are more. */
  private static final double HIGH = 200;

  private static final Insets BESIDE_BAR = new Insets(2, 14, 2, 0);

  private final NewPeeringViewModel model;
  private final Words words;
  private final Fold fold = new Fold("new-peering-unmanaged");

  UnmanagedPart(NewPeeringViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  Node node() {
    Unmanaged unmanaged = model.unmanaged();
    Label trouble = new Label();
    trouble.getStyleClass().add("second-line");
    trouble.setWrapText(true);
    trouble.textProperty().bind(unmanaged.troubleProperty());
    unmanaged.troubleProperty().subscribe(why -> Presence.set(trouble, !why.isEmpty()));
    fold.titleProperty().bind(unmanaged.titleProperty());
    unmanaged.titleProperty().subscribe(title -> Presence.set(fold, !title.isEmpty()));
    unmanaged.rows().addListener((ListChangeListener<Unmanaged.Row>) _ -> show());
    show();
    VBox part = new VBox(fold, trouble);
    part.managedProperty().bind(fold.visibleProperty().or(trouble.visibleProperty()));
    return part;
  }

  private void show() {
    List<Node> lines = model.unmanaged().rows().stream().<Node>map(this::line).toList();
    boolean few = lines.size() <= FEW;
    fold.getContent().setAll(few ? lines : List.of(scrolling(lines)));
    fold.openProperty().set(few);
  }

  /** Hundreds must not push the fields away. */
  private static Node scrolling(List<Node> lines) {
    VBox all = new VBox(GAP);
    all.getChildren().setAll(lines);
    all.setPadding(BESIDE_BAR);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefHeight(HIGH);
    scroll.setMinHeight(HIGH);
    return scroll;
  }

  private Node line(Unmanaged.Row row) {
    Label id = new Label(row.id());
    id.getStyleClass().add("mono");
    Label what = new Label(row.what());
    what.getStyleClass().add("second-line");
    what.setWrapText(true);
    VBox text = new VBox(2, id, what);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    Hyperlink adopt = new Hyperlink(words.text("screen.peering.form.adopt-this"));
    adopt.setId("new-peering-adopt-" + row.id());
    adopt.setAccessibleText(words.text("screen.peering.form.adopt", row.id()));
    adopt.setMinWidth(Region.USE_PREF_SIZE);
    adopt.setOnAction(_ -> model.adopting().adopt(row.peering()));
    HBox line = new HBox(12, text, adopt);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
