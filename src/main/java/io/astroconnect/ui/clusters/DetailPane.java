package io.astroconnect.ui.clusters;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyAsButton;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.CopyLabel;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One cluster: facts, addresses, connections, deployments. Only what changed is made anew. */
final class DetailPane extends ScrollPane {
  private final ClustersViewModel model;
  private final Words words;
  private final Clipboards clipboards;

  private final Label name = new Label();
  private final CopyButton copyName;
  private final Label summary = new Label();
  private final Button newPeering = new Button();
  private final Label obstacle = new Label();
  private final FactGrid facts;
  private final SectionTitle addressesTitle;
  private final CopyAsButton copyAs;
  private final HBox groups = new HBox(32);
  private final HBox note = new HBox(8);
  private final Label noteText = new Label();
  private final Notice changed = new Notice(Tone.WARNING, "fth-alert-triangle", "", "");
  private final Button takeOver = new Button();
  private final Notice none = new Notice(Tone.MUTED, "fth-shield-off", "", "");
  private final SectionTitle connectionsTitle;
  private final VBox connections = new VBox();
  private final SectionTitle deploymentsTitle;
  private final VBox deployments = new VBox();
  private final SaidSection said;
  private final SuggestionSection suggestions;
  private @Nullable ClusterDetail shown;

  DetailPane(
      ClustersViewModel model,
      SuggestionSection suggestions,
      Words words,
      Clipboards clipboards,
      LastForm lastForm) {
    this.model = model;
    this.suggestions = suggestions;
    this.words = words;
    this.clipboards = clipboards;
    this.copyName = new CopyButton(clipboards);
    this.facts = new FactGrid(clipboards, 2);
    this.addressesTitle = new SectionTitle(words.text("screen.clusters.addresses"), "");
    this.copyAs = new CopyAsButton(clipboards, lastForm, "addresses", "");
    this.connectionsTitle = new SectionTitle(words.text("screen.clusters.connections"), "");
    this.deploymentsTitle = new SectionTitle(words.text("screen.clusters.deployments"), "");
    this.said = new SaidSection(model, words, clipboards);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(new VBox(head(), suggestions, said, addresses(), connections(), deployments()));
  }

  private VBox head() {
    name.getStyleClass().add("section-title");
    name.setMinWidth(0);
    copyName.setWhat(words.text("screen.clusters.name"));
    summary.getStyleClass().add("second-line");
    summary.setMinWidth(0);
    newPeering.setText(words.text("screen.clusters.new-peering"));
    newPeering.setGraphic(Icons.of("fth-plus"));
    newPeering.setId("clusters-new-peering");
    newPeering.getStyleClass().add("accent");
    newPeering.setMinWidth(USE_PREF_SIZE);
    newPeering.setOnAction(_ -> model.newPeering());
    obstacle.setId("clusters-obstacle");
    obstacle.getStyleClass().add("second-line");
    obstacle.setWrapText(true);
    obstacle.managedProperty().bind(obstacle.visibleProperty());
    HBox title =
        new HBox(
            8,
            new HBox(4, name, copyName),
            space(),
            going("allowlist", model::openAllowlist),
            going("report", model::openReport),
            newPeering);
    title.setAlignment(Pos.CENTER_LEFT);
    return section(8, title, summary, obstacle, facts);
  }

  /** Copies the addresses in the form last used; false if there are none. */
  boolean copyAddresses() {
    copyAs.copyInLastForm();
    return copyAs.isVisible();
  }

  private Button going(String where, Runnable act) {
    Button button = new Button(words.text("screen.clusters." + where));
    button.setId("clusters-" + where);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private VBox addresses() {
    changed.setId("clusters-changed");
    changed.setTitle(words.text("screen.clusters.changed"));
    takeOver.setId("clusters-take-over");
    takeOver.getStyleClass().addAll("small", "on-surface");
    takeOver.setOnAction(_ -> model.takeOver());
    changed.setActions(takeOver);
    copyAs.setId("clusters-copy-as");
    addressesTitle.getActions().add(copyAs);
    Label info = new Label("", Icons.of("fth-info"));
    noteText.getStyleClass().add("second-line");
    noteText.setWrapText(true);
    note.getChildren().setAll(info, noteText);
    for (Region part : List.of(copyAs, groups, note, none, changed)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    none.setId("clusters-no-address");
    return section(6, addressesTitle, changed, groups, note, none);
  }

  private VBox connections() {
    connections.setId("clusters-connections");
    return section(6, connectionsTitle, connections);
  }

  private VBox deployments() {
    VBox section = section(6, deploymentsTitle, deployments);
    section.getStyleClass().remove("line-bottom");
    return section;
  }

  private static VBox section(double spacing, Node... parts) {
    VBox section = new VBox(spacing, parts);
    section.setPadding(new Insets(12, 16, 12, 16));
    section.getStyleClass().add("line-bottom");
    return section;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  void show(ClusterDetail now) {
    ClusterDetail before = shown;
    shown = now;
    name.setText(now.name());
    copyName.setValue(now.name());
    summary.setText(now.summary());
    newPeering.setDisable(!now.peerable());
    obstacle.setText(now.obstacle());
    obstacle.setVisible(!now.peerable());
    facts.setFacts(now.facts());
    suggestions.of(now.cluster());
    if (before == null || !now.said().equals(before.said())) {
      said.show(now.said());
    }
    if (before == null || !now.addresses().equals(before.addresses())) {
      show(now.addresses());
    }
    changed.setVisible(now.changed().isPresent());
    now.changed().ifPresent(this::show);
    if (before == null || !now.connections().equals(before.connections())) {
      showConnections(now.connections());
    }
    if (before == null || !now.deployments().equals(before.deployments())) {
      showDeployments(now.deployments());
    }
    if (before == null || !now.id().equals(before.id())) {
      setVvalue(0);
    }
  }

  private void show(ClusterDetail.Addresses addresses) {
    addressesTitle.setRemark(addresses.remark());
    copyAs.setVisible(addresses.count() > 0);
    copyAs.setText(words.text("screen.clusters.copy-all", addresses.count()));
    copyAs.setForms(
        addresses.forms().stream()
            .map(form -> new CopyAsButton.Form(form.id(), form.name(), form::text))
            .toList());
    List<Node> columns = new ArrayList<>();
    int number = 0;
    for (ClusterDetail.Group group : addresses.groups()) {
      Label title = new Label(group.title());
      title.getStyleClass().addAll("group-title", "small", "strong");
      VBox column = new VBox(2, title);
      column.setPrefWidth(240);
      for (String address : group.addresses()) {
        CopyLabel label = new CopyLabel(clipboards, group.title(), address);
        label.setId("clusters-address-" + number++);
        column.getChildren().add(label);
      }
      columns.add(column);
    }
    groups.getChildren().setAll(columns);
    groups.setVisible(!columns.isEmpty());
    noteText.setText(addresses.note());
    note.setVisible(!addresses.note().isEmpty());
    none.setTitle(addresses.none());
    none.setVisible(!addresses.none().isEmpty());
  }

  private void show(ClusterDetail.Changed now) {
    changed.setRemark(now.since());
    changed.setText(RichLine.escape(now.sentence()));
    takeOver.setText(now.button());
  }

  private void showConnections(List<ClusterDetail.Connection> all) {
    connectionsTitle.setRemark(count(all));
    connections.getChildren().setAll(all.stream().map(this::row).toList());
    if (all.isEmpty()) {
      connections.getChildren().add(none("screen.clusters.no-connections"));
    }
  }

  private String count(List<?> all) {
    return all.isEmpty() ? "" : words.number(all.size());
  }

  private Label none(String key) {
    Label none = new Label(words.text(key));
    none.getStyleClass().add("second-line");
    return none;
  }

  private Node row(ClusterDetail.Connection connection) {
    StateChip chip = new StateChip(connection.look());
    HBox state = new HBox(chip);
    state.setAlignment(Pos.CENTER_LEFT);
    state.setMinWidth(126);
    Label kind = label(connection.kind());
    Label ranges = label(connection.ranges(), "mono");
    Label asked = label(connection.asked(), "second-line");
    asked.setMinWidth(0);
    Label progress = label(connection.progress(), "second-line");
    HBox line = new HBox(8, state, kind, ranges, asked, space(), progress);
    line.setAlignment(Pos.CENTER_LEFT);
    Button row = new Button("", line);
    row.setId("clusters-connection-" + connection.id());
    row.getStyleClass().add("row-button");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(
        String.join(", ", connection.look().word(), connection.kind(), connection.ranges()));
    line.prefWidthProperty().bind(row.widthProperty());
    row.setOnAction(_ -> model.open(connection));
    return row;
  }

  private static Label label(String text, String... classes) {
    Label label = new Label(text);
    label.getStyleClass().addAll(classes);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void showDeployments(List<ClusterDetail.Deployed> all) {
    deploymentsTitle.setRemark(count(all));
    deployments.getChildren().setAll(all.stream().map(this::line).toList());
    if (all.isEmpty()) {
      deployments.getChildren().add(none("screen.clusters.no-deployments"));
    }
  }

  private Node line(ClusterDetail.Deployed deployed) {
    Label title = new Label(deployed.name());
    title.setPrefWidth(200);
    CopyLabel namespace =
        new CopyLabel(clipboards, words.text("screen.clusters.namespace"), deployed.namespace());
    HBox line = new HBox(8, title, namespace);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(28);
    VBox all = new VBox(line);
    all.setId("clusters-deployment-" + deployed.id());
    if (!deployed.gone().isEmpty()) {
      Label gone = new Label(deployed.gone(), Icons.of("fth-archive"));
      gone.getStyleClass().add("second-line");
      gone.setMinWidth(0);
      all.getChildren().add(gone);
    }
    if (!deployed.recovery().isEmpty()) {
      all.getChildren()
          .addAll(
              acting("screen.clusters.acts-as", deployed.identity()),
              acting("screen.clusters.acts-in-recovery", deployed.recovery()));
      all.setPadding(new Insets(0, 0, 4, 0));
    }
    return all;
  }

  private HBox acting(String key, String account) {
    Label when = new Label(words.text(key));
    when.getStyleClass().add("second-line");
    when.setPrefWidth(200);
    when.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, when, new CopyLabel(clipboards, when.getText(), account));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
