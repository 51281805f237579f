package io.astroconnect.ui.clusters;

import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The dialog in which a cluster's facts and notes are changed. */
final class EditClusterDialog {
  private static final Set<Column> MONO =
      Set.of(Column.ACCOUNT, Column.VPC, Column.CIDRS, Column.EGRESS_IPS, Column.RECOVERY_IPS);
  private static final double TALLEST = 400;

  private final EditForm form;
  private final Words words;
  private final Dialogs dialogs;
  private final Consumer<EditForm> save;

  EditClusterDialog(EditForm form, Words words, Dialogs dialogs, Consumer<EditForm> save) {
    this.form = form;
    this.words = words;
    this.dialogs = dialogs;
    this.save = save;
  }

  void show() {
    DialogCard card =
        new DialogCard(dialogs.strip(), words.text("screen.clusters.edit-title", form.name()));
    card.setLine(words.text("screen.clusters.edit-line"));
    ScrollPane scroll = new ScrollPane(fields());
    scroll.setId("clusters-edit-fields");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(TALLEST);
    card.getBody().add(scroll);
    Button keep = new Button(words.text("screen.clusters.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    card.setButtons(form.whyNotProperty(), keep, go());
    dialogs.show(card);
  }

  private Button go() {
    Button go = new Button(words.text("screen.clusters.edit-go"));
    go.setId("clusters-edit-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(
        _ -> {
          dialogs.hide();
          save.accept(form);
        });
    return go;
  }

  private GridPane fields() {
    GridPane grid = new GridPane(12, 12);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(half);
    }
    grid.setStyle("-fx-padding: 0 14 4 0;");
    grid.addRow(0, box(Column.NAME), type());
    grid.addRow(1, box(Column.CUSTOMER), box(Column.ORGANIZATION));
    grid.addRow(2, box(Column.TAGS), box(Column.TICKETS));
    grid.add(note(), 0, 3, 2, 1);
    grid.addRow(4, box(Column.ACCOUNT), box(Column.REGION));
    grid.addRow(5, box(Column.VPC), box(Column.CIDRS));
    grid.addRow(6, box(Column.EGRESS_IPS), box(Column.RECOVERY_IPS));
    grid.addRow(7, box(Column.RECOVERY_REGION), check(Column.PRIVATE_EGRESS));
    return grid;
  }

  private FieldBox box(Column column) {
    FieldBox box = new FieldBox(form.name(column));
    box.textField().setId("clusters-edit-" + column.key());
    box.setMono(MONO.contains(column));
    box.textProperty().bindBidirectional(form.text(column));
    box.stateProperty().bind(form.state(column));
    if (column.list()) {
      box.setHint(words.text("screen.clusters.edit-list"));
    }
    return box;
  }

  private Node type() {
    Segmented<ClusterType> choice =
        new Segmented<>(List.of(ClusterType.values()), type -> words.of(type));
    StringProperty text = form.text(Column.TYPE);
    choice.setId("clusters-edit-type");
    choice.setValue(ClusterType.parse(text.get()));
    choice.valueProperty().subscribe(type -> text.set(String.valueOf(type)));
    return labelled(Column.TYPE, choice);
  }

  private Node note() {
    TextArea area = new TextArea();
    area.setId("clusters-edit-note");
    area.setPrefRowCount(3);
    area.setWrapText(true);
    area.textProperty().bindBidirectional(form.text(Column.NOTE));
    FieldBox box = new FieldBox(form.name(Column.NOTE), area);
    box.stateProperty().bind(form.state(Column.NOTE));
    return box;
  }

  private Node check(Column column) {
    CheckBox box = new CheckBox(words.text("screen.clusters.field.private-egress"));
    box.setId("clusters-edit-" + column.key());
    box.setWrapText(true);
    StringProperty text = form.text(column);
    box.setSelected(Boolean.parseBoolean(text.get()));
    box.selectedProperty().subscribe(on -> text.set(Boolean.toString(on)));
    return box;
  }

  private VBox labelled(Column column, Node choice) {
    Label name = new Label(form.name(column));
    name.getStyleClass().add("field-name");
    VBox box = new VBox(name, choice);
    box.getStyleClass().add("field-box");
    return box;
  }
}
