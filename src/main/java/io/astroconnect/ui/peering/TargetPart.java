package io.astroconnect.ui.peering;

import io.astroconnect.model.cluster.Provider;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Presence;
import io.astroconnect.ui.fx.RichLine;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The fields of each cloud, of which those of the chosen cluster's are shown. */
final class TargetPart {
  private final FormInput input;
  private final FormBoxes boxes;

  TargetPart(FormInput input, FormBoxes boxes) {
    this.input = input;
    this.boxes = boxes;
  }

  /** Which network is meant. */
  Node target() {
    return each(awsTarget(), googleTarget());
  }

  /** What is wished beside its ranges. */
  Node wishes() {
    return each(boxes.check("dns", "screen.peering.form.dns", input.aws.dnsProperty()), exchange());
  }

  /** The first for AWS alone, the second for Google Cloud. */
  Node each(Node aws, Node google) {
    input
        .cloudProperty()
        .subscribe(
            cloud -> {
              Presence.set(aws, cloud != Provider.GCP);
              Presence.set(google, cloud == Provider.GCP);
            });
    return new VBox(aws, google);
  }

  private Node awsTarget() {
    FieldBox account = boxes.field("account", "screen.peering.form.account", input.aws.account);
    account.setHint(boxes.words().text("screen.peering.form.account-hint"));
    FieldBox region = boxes.field("region", "screen.peering.form.region", input.aws.region);
    FieldBox vpc = boxes.field("vpc", "screen.peering.form.vpc", input.aws.vpc);
    account.setPrompt("004815162342");
    region.setPrompt("eu-central-1");
    vpc.setPrompt("vpc-0a1f4c7e92b3d5680");
    return new VBox(12, beside(account, region), vpc);
  }

  private Node googleTarget() {
    FieldBox project = boxes.field("project", "screen.peering.form.project", input.google.project);
    FieldBox network = boxes.field("network", "screen.peering.form.network", input.google.network);
    network.setHint(boxes.words().text("screen.peering.form.network-hint"));
    project.setPrompt("corvus-dwh-prod");
    network.setPrompt("vpc-shared");
    return beside(project, network);
  }

  private Node exchange() {
    Label title = new Label(boxes.words().text("screen.peering.form.exchange"));
    title.getStyleClass().addAll("strong", "small", "muted");
    VBox part = new VBox(6, title);
    input
        .google
        .wishes()
        .forEach(
            (key, wish) ->
                part.getChildren().add(boxes.check(key, "screen.peering.form.wish." + key, wish)));
    part.getChildren()
        .add(new RichLine(boxes.words().text("screen.peering.form.exchange-for"), "second-line"));
    return part;
  }

  private static GridPane beside(FieldBox one, FieldBox other) {
    GridPane pair = new GridPane(12, 0);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    pair.getColumnConstraints().addAll(half, half);
    pair.addRow(0, one, other);
    return pair;
  }
}
