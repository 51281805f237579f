package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.ui.clusters.AddClusterForm.Field;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The dialog in which a cluster is typed. */
final class AddClusterDialog {
  private final ClustersViewModel model;
  private final AddClusterForm form;
  private final Words words;
  private final Dialogs dialogs;

  AddClusterDialog(ClustersViewModel model, Words words, Dialogs dialogs) {
    this.model = model;
    this.form = model.form();
    this.words = words;
    this.dialogs = dialogs;
  }

  void show() {
    DialogCard card = new DialogCard(dialogs.strip(), words.text("screen.clusters.add-title"));
    card.setLine(words.text("screen.clusters.add-line"));
    card.getBody().add(fields());
    Button keep = new Button(words.text("screen.clusters.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    card.setButtons(form.missingProperty(), keep, add());
    dialogs.show(card);
  }

  private Button add() {
    Button add = new Button(words.text("screen.clusters.add"));
    add.setId("clusters-add-go");
    add.getStyleClass().add("accent");
    add.setDefaultButton(true);
    add.setOnAction(
        _ ->
            form.cluster()
                .ifPresent(
                    cluster -> {
                      dialogs.hide();
                      model.add(cluster);
                    }));
    return add;
  }

  private GridPane fields() {
    GridPane grid = new GridPane(12, 12);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(half);
    }
    grid.addRow(0, provider(), type());
    grid.addRow(1, box(Field.ID), box(Field.NAME));
    grid.addRow(2, box(Field.ACCOUNT), box(Field.REGION));
    grid.addRow(3, box(Field.VPC), box(Field.CIDRS));
    grid.addRow(4, box(Field.EGRESS_IPS), box(Field.RECOVERY_IPS));
    CheckBox egress = new CheckBox(words.text("screen.clusters.field.private-egress"));
    egress.setId("clusters-add-private-egress");
    egress.selectedProperty().bindBidirectional(form.privateEgressProperty());
    grid.add(egress, 0, 5, 2, 1);
    return grid;
  }

  private Node provider() {
    Segmented<Provider> choice = new Segmented<>(List.of(Provider.values()), words::of);
    choice.setId("clusters-add-provider");
    choice.valueProperty().bindBidirectional(form.providerProperty());
    return labelled("screen.clusters.field.provider", choice);
  }

  private Node type() {
    Segmented<ClusterType> choice = new Segmented<>(List.of(ClusterType.values()), words::of);
    choice.setId("clusters-add-type");
    choice.valueProperty().bindBidirectional(form.typeProperty());
    return labelled("screen.clusters.field.type", choice);
  }

  private VBox labelled(String key, Node choice) {
    Label name = new Label(words.text(key));
    name.getStyleClass().add("field-name");
    VBox box = new VBox(name, choice);
    box.getStyleClass().add("field-box");
    return box;
  }

  private FieldBox box(Field field) {
    String key = field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    FieldBox box = new FieldBox(form.name(field));
    box.textField().setId("clusters-add-" + key);
    box.setMono(field != Field.NAME && field != Field.REGION);
    box.textProperty().bindBidirectional(form.text(field));
    box.stateProperty().bind(form.state(field));
    box.leftProperty().subscribe(left -> left(field, left));
    box.textField().focusedProperty().subscribe((was, _) -> left(field, was));
    form.providerProperty()
        .subscribe(
            cloud -> {
              box.setLabel(form.name(field));
              box.setHint(hint(field, cloud));
            });
    return box;
  }

  private void left(Field field, boolean left) {
    if (left) {
      form.left(field);
    }
  }

  private String hint(Field field, Provider cloud) {
    return switch (field) {
      case CIDRS ->
          words.text(
              cloud == Provider.GCP ? "screen.clusters.hint.google" : "screen.clusters.hint.cidrs");
      case EGRESS_IPS -> words.text("screen.clusters.hint.all");
      case RECOVERY_IPS -> words.text("screen.clusters.hint.optional");
      case ID, NAME, ACCOUNT, REGION, VPC -> "";
    };
  }
}
