package io.astroconnect.ui.identities;

import io.astroconnect.model.Rule;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Fold;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the roles are given, what that changes, and what the customer gets. */
final class GrantPane extends VBox {
  private final GrantViewModel model;
  private final Words words;
  private final Asking asking;
  private final GrantSteps steps;
  private final HandOverPane handOver;
  private final VBox changes = new VBox(2);
  private final Button grant = new Button();

  GrantPane(GrantViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.model = model;
    this.words = words;
    this.asking = new Asking(words, dialogs);
    this.steps = new GrantSteps(words, _ -> {});
    setMinWidth(400);
    handOver = new HandOverPane("identities-handover", words, clipboards);
    model.handOverProperty().subscribe(handOver::show);
    VBox inside = new VBox(12);
    inside.setPadding(new Insets(12, 16, 16, 16));
    inside
        .getChildren()
        .addAll(
            where(),
            conditions(),
            plan(),
            new SectionTitle(words.text("screen.identities.or-hand-over"), ""),
            handOver);
    ScrollPane scroll = new ScrollPane(inside);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, buttons());
  }

  private FieldBox field(String key, String id, StringProperty text, Rule rule) {
    FieldBox box = new FieldBox(words.text("screen.identities." + key));
    box.textField().setId(id);
    box.textProperty().bindBidirectional(text);
    model.state(rule).subscribe(box::setState);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setPrefWidth(200);
    return box;
  }

  private VBox where() {
    Segmented<Boolean> kind =
        new Segmented<>(
            List.of(false, true),
            account ->
                words.text(
                    account ? "screen.identities.on-account" : "screen.identities.in-project"));
    kind.setId("identities-kind");
    kind.valueProperty()
        .subscribe(account -> model.onAccountProperty().set(Boolean.TRUE.equals(account)));
    FieldBox target = field("target", "identities-target", model.targetProperty(), Rule.PROJECT_ID);
    target.setMono(true);
    model
        .onAccountProperty()
        .subscribe(
            account ->
                target.setLabel(
                    words.text(
                        account
                            ? "screen.identities.target-account"
                            : "screen.identities.target")));
    model.state(Rule.SERVICE_ACCOUNT).subscribe(target::setState);
    FieldBox expires = field("expires", "identities-expires", model.expiresProperty(), Rule.EXPIRY);
    expires.setHint(words.text("screen.identities.optional"));
    expires.setPrompt(words.text("screen.identities.never"));
    HBox fields = new HBox(12, target, expires);
    HBox.setHgrow(expires, Priority.SOMETIMES);
    return new VBox(8, kind, fields);
  }

  private Fold conditions() {
    Fold fold = new Fold("identities-more");
    fold.titleProperty().set(words.text("screen.identities.more"));
    FieldBox title =
        field(
            "condition-title",
            "identities-condition-title",
            model.titleProperty(),
            Rule.CONDITION_TITLE);
    FieldBox expression =
        field("condition", "identities-condition", model.expressionProperty(), Rule.CONDITION);
    expression.setMono(true);
    expression.setPrompt(words.text("screen.identities.condition-example"));
    FieldBox ticket = new FieldBox(words.text("screen.identities.ticket"));
    ticket.textField().setId("identities-ticket");
    ticket.textProperty().bindBidirectional(model.ticketProperty());
    VBox all = new VBox(8, title, expression, ticket);
    fold.getContent().add(all);
    return fold;
  }

  private VBox plan() {
    SectionTitle title = new SectionTitle(words.text("screen.identities.what-changes"), "");
    model.outlook().remarkProperty().subscribe(title::setRemark);
    Label remark = new Label();
    remark.setId("identities-stays");
    remark.getStyleClass().add("second-line");
    remark.setWrapText(true);
    remark
        .textProperty()
        .bind(
            model
                .whyNotProperty()
                .map(
                    why ->
                        words.text(
                            why.isEmpty()
                                ? "screen.identities.will-look"
                                : "screen.identities.will-show")));
    ObservableValue<Boolean> nothing =
        model.busyProperty().map(busy -> !busy && model.outlook().lines().isEmpty());
    remark.managedProperty().bind(remark.visibleProperty());
    model
        .outlook()
        .lines()
        .subscribe(
            () -> {
              remark.setVisible(model.outlook().lines().isEmpty());
              steps.show(List.copyOf(model.outlook().lines()));
            });
    remark.setVisible(nothing.getValue());
    changes.setId("identities-changes");
    changes.getStyleClass().add("box");
    changes.managedProperty().bind(changes.visibleProperty());
    changes.setVisible(false);
    model.outlook().changes().addListener((ListChangeListener<String>) _ -> showChanges());
    steps.setId("identities-steps");
    return new VBox(6, title, remark, changes, steps);
  }

  private void showChanges() {
    changes
        .getChildren()
        .setAll(
            model.outlook().changes().stream()
                .map(
                    text -> {
                      Label line = new Label(text);
                      line.getStyleClass().add("mono");
                      line.setWrapText(true);
                      GrantDescriber.tone(text).ifPresent(line.getStyleClass()::add);
                      return line;
                    })
                .toList());
    changes.setVisible(!model.outlook().changes().isEmpty());
  }

  private VBox buttons() {
    Button look = new Button(words.text("screen.identities.look"));
    look.setId("identities-look");
    look.disableProperty().bind(model.busyProperty().or(model.whyNotProperty().isNotEmpty()));
    look.setOnAction(_ -> model.look());
    Button revoke = new Button(words.text("screen.identities.revoke"));
    revoke.setId("identities-revoke");
    revoke
        .disableProperty()
        .bind(model.outlook().revocableProperty().not().or(model.busyProperty()));
    revoke.setOnAction(_ -> ask(model.revokeDoing(), "", model::revoke));
    grant.setId("identities-grant");
    grant.getStyleClass().add("accent");
    grant.textProperty().bind(model.doingProperty());
    grant.disableProperty().bind(model.outlook().readyProperty().not().or(model.busyProperty()));
    grant.setOnAction(_ -> ask(model.doingProperty().get(), model.danger(), model::grant));
    grant.setMinWidth(0);
    Label etag = new Label();
    etag.setId("identities-foot");
    etag.textProperty().bind(foot());
    etag.setWrapText(true);
    etag.getStyleClass().add("second-line");
    etag.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    look.setMinWidth(Region.USE_PREF_SIZE);
    revoke.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, look, revoke, space, grant);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox foot = new VBox(6, etag, line);
    foot.setPadding(new Insets(8, 16, 12, 16));
    foot.getStyleClass().add("line-top");
    return foot;
  }

  /** Why the button is off; else how it writes. */
  private ObservableValue<String> foot() {
    return Bindings.createStringBinding(
        () ->
            Stream.of(model.whyNotProperty().get(), model.outlook().leftProperty().get())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> words.text("screen.identities.etag")),
        model.whyNotProperty(),
        model.outlook().leftProperty());
  }

  /** The button that gives the roles. */
  Button deed() {
    return grant;
  }

  private void ask(String doing, String danger, Runnable act) {
    asking.ask(
        new Asking.Question(
            doing,
            words.text("screen.identities.etag"),
            model.targetProperty().get().strip(),
            List.copyOf(model.outlook().changes()),
            danger),
        act);
  }

  /** The text for the customer. */
  HandOverPane handOver() {
    return handOver;
  }
}
