package io.astroconnect.ui.identities;

import io.astroconnect.model.Rule;
import io.astroconnect.model.handover.Form;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Language;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.StepRow;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The right side of the screen: roles, plan, and what the customer gets. */
final class GrantPane extends VBox {
  private static final double WIDTH = 520;
  private static final double LIST = 168;

  private final GrantViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final VBox steps = new VBox();
  private final CodeBlock code;
  private final Segmented<Form> forms;

  GrantPane(GrantViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
    this.code = new CodeBlock(clipboards).fitting();
    this.forms = new Segmented<>(List.of(Form.CLI, Form.TERRAFORM, Form.CONSOLE), this::name);
    code.setId("identities-handover");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    VBox inside = new VBox(12);
    inside.setPadding(new Insets(12, 16, 16, 16));
    inside.getChildren().addAll(target(), chooser(), condition(), plan(), handOver());
    ScrollPane scroll = new ScrollPane(inside);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, buttons());
    model.lines().addListener((ListChangeListener<GrantLine>) _ -> showSteps());
    model.handOverProperty().subscribe(this::showText);
    forms.valueProperty().subscribe(_ -> showText(model.handOverProperty().get()));
    forms.setValue(Form.CLI);
  }

  private FieldBox field(String key, String id, StringProperty text, Rule rule) {
    FieldBox box = new FieldBox(words.text("screen.identities." + key));
    box.textField().setId(id);
    box.textProperty().bindBidirectional(text);
    model.state(rule).subscribe(box::setState);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private Region target() {
    return new HBox(
        12,
        field("target", "identities-target", model.projectProperty(), Rule.PROJECT_ID),
        field("expires", "identities-expires", model.expiresProperty(), Rule.EXPIRY));
  }

  private Region chooser() {
    TextField search = new TextField();
    search.setId("identities-role-search");
    search.setPromptText(words.text("screen.identities.role-search"));
    search.textProperty().bindBidirectional(model.searchProperty());
    ListView<RoleChoice> list = new ListView<>(model.roles());
    list.setId("identities-roles");
    list.setPrefHeight(LIST);
    list.setCellFactory(CheckBoxListCell.forListView(RoleChoice::chosenProperty, new RoleText()));
    Label none = new Label(words.text("screen.identities.no-basic"));
    none.getStyleClass().add("second-line");
    return new VBox(
        8,
        new SectionTitle(words.text("screen.identities.roles"), ""),
        search,
        list,
        none,
        field("custom", "identities-custom", model.customProperty(), Rule.ROLE_NAME));
  }

  /** A role as its row says it. */
  private static final class RoleText extends StringConverter<RoleChoice> {
    @Override
    public String toString(RoleChoice choice) {
      return choice.role().role() + "  ·  " + choice.role().sentence();
    }

    @Override
    public RoleChoice fromString(String text) {
      throw new UnsupportedOperationException("Roles are chosen, not typed here");
    }
  }

  private Region condition() {
    return new HBox(
        12,
        field(
            "condition-title",
            "identities-condition-title",
            model.titleProperty(),
            Rule.CONDITION_TITLE),
        field("condition", "identities-condition", model.expressionProperty(), Rule.CONDITION));
  }

  private Region plan() {
    Label remark = new Label();
    remark.setId("identities-stays");
    remark.getStyleClass().add("second-line");
    remark.textProperty().bind(model.remarkProperty());
    remark.managedProperty().bind(remark.textProperty().isNotEmpty());
    steps.setId("identities-steps");
    return new VBox(4, steps, remark);
  }

  private Region handOver() {
    return new VBox(
        8, new SectionTitle(words.text("screen.identities.or-hand-over"), ""), forms, code);
  }

  private HBox buttons() {
    Button look = new Button(words.text("screen.identities.look"));
    look.setId("identities-look");
    look.disableProperty().bind(model.busyProperty());
    look.setOnAction(_ -> model.look());
    Button revoke = new Button(words.text("screen.identities.revoke"));
    revoke.setId("identities-revoke");
    revoke.disableProperty().bind(model.revocableProperty().not().or(model.busyProperty()));
    revoke.setOnAction(
        _ ->
            ask(
                words.text("screen.identities.revoke-doing", model.projectProperty().get()),
                model::revoke));
    Button grant = new Button();
    grant.setId("identities-grant");
    grant.getStyleClass().add("accent");
    grant.textProperty().bind(model.doingProperty());
    grant.disableProperty().bind(model.readyProperty().not().or(model.busyProperty()));
    grant.setOnAction(_ -> ask(model.doingProperty().get(), model::grant));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, look, revoke, space, grant);
    line.setPadding(new Insets(12, 16, 12, 16));
    line.getStyleClass().add("line-top");
    return line;
  }

  private void ask(String doing, Runnable act) {
    DialogCard card = new DialogCard(dialogs.strip(), words.text("screen.peering.ask", doing));
    card.setLine(words.text("screen.identities.etag"));
    Button go = new Button(doing);
    go.setId("identities-go");
    go.setOnAction(
        _ -> {
          dialogs.hide();
          act.run();
        });
    if (dialogs.strip().production()) {
      FieldBox name = new FieldBox(words.text("screen.identities.type-project"));
      name.textField().setId("identities-type-project");
      go.disableProperty().bind(name.textProperty().isNotEqualTo(model.projectProperty()));
      card.getBody().add(name);
      go.getStyleClass().add("danger");
    } else {
      go.getStyleClass().add("accent");
    }
    Button keep = new Button(words.text("screen.peering.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    card.setButtons(keep, go);
    dialogs.show(card);
  }

  private void showSteps() {
    steps
        .getChildren()
        .setAll(
            model.lines().stream()
                .map(
                    line -> {
                      StepRow row = new StepRow();
                      row.setId(line.nodeId());
                      row.show(
                          line.look(),
                          line.owner(),
                          line.title(),
                          line.why(),
                          StepRow.Weight.PLAIN);
                      return row;
                    })
                .toList());
  }

  private void showText(Map<Form, String> texts) {
    Form form = forms.getValue() == null ? Form.CLI : forms.getValue();
    code.show(
        switch (form) {
          case CLI -> Language.SHELL;
          case TERRAFORM -> Language.TERRAFORM;
          case CONSOLE -> Language.PLAIN;
        },
        texts.getOrDefault(form, words.text("screen.identities.nothing-to-hand-over")));
  }

  private String name(Form form) {
    return words.text(
        switch (form) {
          case CLI -> "screen.identities.form-gcloud";
          case TERRAFORM -> "screen.identities.form-terraform";
          case CONSOLE -> "screen.identities.form-console";
        });
  }
}
