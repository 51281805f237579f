package io.astroconnect.ui.peering;

import io.astroconnect.model.cluster.Provider;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.KeyHint;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.Presence;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.words.Words;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form for a new peering, and beside it what was found and what would be done. */
public final class NewPeeringView {
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  private final NewPeeringViewModel model;
  private final FormInput input;
  private final Words words;
  private final CallDialog dialog;
  private final Clipboards clipboards;
  private final ComboBox<ClusterChoice> cluster;
  private Runnable close = () -> {};

  @FXML private BorderPane root;
  @FXML private PageHead head;
  @FXML private HBox keptPart;
  @FXML private Hyperlink startOver;
  @FXML private VBox fields;
  @FXML private VBox ranges;
  @FXML private Hyperlink addRange;
  @FXML private VBox wishes;
  @FXML private VBox ticketPlace;
  @FXML private VBox advancedPlace;
  @FXML private Label nothing;
  @FXML private VBox found;
  @FXML private SectionTitle checksTitle;
  @FXML private Button again;
  @FXML private VBox checks;
  @FXML private Button permissions;
  @FXML private HBox adoption;
  @FXML private Label adopted;
  @FXML private Hyperlink askAnew;
  @FXML private Label place;
  @FXML private VBox ours;
  @FXML private VBox forThemPart;
  @FXML private Label inTheirName;
  @FXML private VBox forThem;
  @FXML private VBox theirsPart;
  @FXML private VBox theirs;
  @FXML private Button send;
  @FXML private Label reason;
  @FXML private Hyperlink openStanding;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public NewPeeringView(
      NewPeeringViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.model = model;
    this.input = model.input();
    this.words = words;
    this.dialog = new CallDialog(words, dialogs);
    this.clipboards = clipboards;
    this.cluster = new ClusterCombo(input, words).combo();
  }

  @FXML
  void initialize() {
    bindHead();
    bindKept();
    bindFields();
    bindFound();
    bindSend();
    bindAdoption();
  }

  private void bindKept() {
    hideEmpty(keptPart, model.keptProperty());
    startOver.setOnAction(_ -> clear());
  }

  /** All of it begins anew, and so does the keyboard: at the cluster. */
  private void clear() {
    model.clear();
    focus();
  }

  private void bindAdoption() {
    model.adopting().setQuestion(this::ask);
    adoption.visibleProperty().bind(input.aws.adoptedProperty().isNotNull());
    adoption.managedProperty().bind(adoption.visibleProperty());
    input
        .aws
        .adoptedProperty()
        .subscribe(
            peering ->
                adopted.setText(
                    peering == null ? "" : words.text("screen.peering.form.adopted", peering)));
    askAnew.setOnAction(_ -> model.adopting().stop());
  }

  private void bindHead() {
    Button back = new Button("", Icons.of("fth-arrow-left"));
    back.setId("new-peering-back");
    back.getStyleClass().addAll("quiet", "icon-only");
    back.setAccessibleText(words.text("screen.peering.form.close"));
    back.setOnAction(_ -> close.run());
    head.setBack(back);
    Button clear = new Button(words.text("screen.peering.form.clear"));
    clear.setId("new-peering-clear");
    clear.getStyleClass().add("quiet");
    clear.setOnAction(_ -> clear());
    Button leave = new Button(words.text("screen.peering.form.close"), new KeyHint("Esc"));
    leave.setId("new-peering-close");
    leave.getStyleClass().add("quiet");
    leave.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    leave.setOnAction(_ -> close.run());
    head.getActions().addAll(clear, leave);
  }

  private void bindFields() {
    FieldBox clusterBox = new FieldBox(words.text("screen.peering.form.cluster"), cluster);
    clusterBox.stateProperty().bind(input.clusterStateProperty());
    TargetPart part = new TargetPart(input, new FormBoxes("new-peering-", words, clipboards));
    fields.getChildren().addAll(clusterBox, new UnmanagedPart(model, words).node(), part.target());
    new FieldRows<>(ranges, input.ranges, rangesSaid(), clipboards).bind();
    addRange.setOnAction(_ -> input.ranges.add());
    wishes.getChildren().add(part.wishes());
    FieldBox ticket = new FieldBox(words.text("screen.peering.form.ticket"));
    ticket.setHint(words.text("screen.peering.form.optional"));
    ticket.textField().setId("new-peering-ticket");
    ticket.textProperty().bindBidirectional(input.ticketProperty());
    ticketPlace.getChildren().add(ticket);
    advancedPlace
        .getChildren()
        .add(part.each(new AdvancedPart(input.aws, words, clipboards).fold(), new VBox()));
  }

  private FieldRows.Said rangesSaid() {
    return new FieldRows.Said(
        "new-peering-cidr-",
        words.text("screen.peering.form.cidrs"),
        input
            .cloudProperty()
            .map(
                cloud ->
                    words.text(
                        cloud == Provider.GCP
                            ? "screen.peering.form.subnets-hint"
                            : "screen.peering.form.cidrs-hint")),
        "10.44.0.0/16",
        words.text("screen.peering.form.remove-range"));
  }

  private void bindFound() {
    forThemPart.managedProperty().bind(forThemPart.visibleProperty());
    theirsPart.managedProperty().bind(theirsPart.visibleProperty());
    model.resultProperty().subscribe(this::show);
    model.currentProperty().subscribe(current -> found.pseudoClassStateChanged(OLD, !current));
    again.disableProperty().bind(model.checkingProperty());
    again.setOnAction(_ -> model.checkAgain());
    permissions
        .disableProperty()
        .bind(model.currentProperty().not().or(model.permissions().askingProperty()));
    permissions.setOnAction(_ -> model.askPermissions());
    model.checkingProperty().subscribe(_ -> remark());
  }

  private void show(@Nullable FormResult result) {
    nothing.setVisible(result == null);
    nothing.setManaged(result == null);
    found.setVisible(result != null);
    found.setManaged(result != null);
    if (result != null) {
      remark();
      place.setText(result.place());
      FormLines.checks(
          checks,
          result.checks(),
          peering -> words.text("screen.peering.form.adopt", peering),
          model.adopting()::adopt);
      FormLines.steps(ours, result.ours());
      inTheirName.setText(result.name());
      FormLines.steps(forThem, result.forThem());
      forThemPart.setVisible(!result.forThem().isEmpty());
      theirsPart.setVisible(!result.theirs().isEmpty());
      FormLines.steps(theirs, result.theirs());
      Presence.set(permissions, result.permissions());
    }
  }

  private void remark() {
    nothing.setText(
        words.text(
            model.checkingProperty().get()
                ? "screen.peering.form.checking"
                : "screen.peering.form.nothing"));
    FormResult result = model.resultProperty().get();
    checksTitle.setRemark(
        model.checkingProperty().get()
            ? words.text("screen.peering.form.checking")
            : result == null ? "" : result.seen());
  }

  private void bindSend() {
    send.textProperty().bind(model.buttonProperty());
    send.disableProperty().bind(model.readyProperty().not());
    send.setOnAction(_ -> ask());
    reason.textProperty().bind(model.reasonProperty());
    hideEmpty(reason, model.reasonProperty().isNotEmpty());
    openStanding.setOnAction(_ -> model.openStanding());
    hideEmpty(openStanding, model.standingProperty().isNotEmpty());
  }

  private static void hideEmpty(Node node, javafx.beans.value.ObservableBooleanValue there) {
    node.visibleProperty().bind(there);
    node.managedProperty().bind(node.visibleProperty());
  }

  private void ask() {
    FormResult result = Objects.requireNonNull(model.resultProperty().get());
    dialog.ask(
        new CallDialog.Question(
            model.buttonProperty().get(),
            result.cluster(),
            result.calls(),
            result.later(),
            result.taken(),
            model.agreed()),
        model::send);
  }

  /** What the ways out of the form do; nothing that was typed is lost. */
  void setOnClose(Runnable action) {
    close = action;
  }

  /** One step back within the form: closes the open list of clusters, if it is open. */
  boolean back() {
    boolean open = cluster.isShowing();
    cluster.hide();
    return open;
  }

  /** To send the request, or what is missing. */
  PrimaryDeed primary() {
    return PrimaryDeed.of(send, reason.getText());
  }

  /** Puts the focus into the first field that is empty; into the first one if none is. */
  void focus() {
    input
        .firstEmpty()
        .map(empty -> root.lookup("#new-peering-" + empty))
        .ifPresentOrElse(Node::requestFocus, cluster::requestFocus);
  }

  BorderPane root() {
    return root;
  }
}
