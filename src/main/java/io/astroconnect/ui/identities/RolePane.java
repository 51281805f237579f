package io.astroconnect.ui.identities;

import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.words.Words;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Chooses roles: searched in the list, or typed; the chosen ones stand above and can be taken off.
 */
final class RolePane extends ScrollPane {
  private static final double ROW = 44;

  private final RolesViewModel model;
  private final Words words;
  private final FlowPane chips = new FlowPane(6, 6);

  RolePane(RolesViewModel model, Words words) {
    this.model = model;
    this.words = words;
    VBox inside = new VBox(8);
    inside.setPadding(new Insets(12, 16, 12, 16));
    setContent(inside);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(320);
    SectionTitle title = new SectionTitle(words.text("screen.identities.roles"), "");
    model
        .chosen()
        .subscribe(
            () -> title.setRemark(words.text("screen.identities.chosen", model.chosen().size())));
    // below the list, which must not move under the pointer that chooses in it
    chips.setId("identities-chips");
    chips.managedProperty().bind(chips.visibleProperty());
    model.chosen().addListener((ListChangeListener<String>) _ -> showChips());
    showChips();
    ListView<RoleChoice> list = list();
    VBox.setVgrow(list, Priority.ALWAYS);
    inside.getChildren().addAll(title, search(), list, chips, custom(), insisting());
  }

  private TextField search() {
    TextField search = new TextField();
    search.setId("identities-role-search");
    search.setPromptText(words.text("screen.identities.role-search"));
    search.textProperty().bindBidirectional(model.searchProperty());
    return search;
  }

  private ListView<RoleChoice> list() {
    ListView<RoleChoice> list = new ListView<>(model.shown());
    list.setId("identities-roles");
    list.setAccessibleText(words.text("screen.identities.roles"));
    list.setMinHeight(2 * ROW);
    list.setPrefHeight(4 * ROW);
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new RoleCell());
    Label none = new Label(words.text("screen.identities.no-such-role"));
    none.setWrapText(true);
    none.getStyleClass().add("muted");
    list.setPlaceholder(none);
    list.setOnKeyPressed(
        key -> {
          RoleChoice at = list.getSelectionModel().getSelectedItem();
          if (key.getCode() == javafx.scene.input.KeyCode.SPACE && at != null) {
            at.chosenProperty().set(!at.chosen());
            key.consume();
          }
        });
    return list;
  }

  private VBox custom() {
    FieldBox box = new FieldBox(words.text("screen.identities.custom"));
    box.setMono(true);
    box.setPrompt(words.text("screen.identities.custom-example"));
    box.textField().setId("identities-custom");
    box.textProperty().bindBidirectional(model.customProperty());
    box.textField().setOnAction(_ -> model.addCustom());
    box.textField().focusedProperty().subscribe((was, _) -> left(was));
    model.state().subscribe(box::setState);
    return box;
  }

  private void left(boolean was) {
    if (was) {
      model.addCustom();
    }
  }

  private HBox insisting() {
    Button insist = new Button();
    insist.setId("identities-insist");
    insist
        .textProperty()
        .bind(model.basicProperty().map(role -> words.text("screen.identities.insist", role)));
    insist.setOnAction(_ -> model.insist());
    Label none = new Label(words.text("screen.identities.no-basic"));
    none.getStyleClass().add("second-line");
    none.setWrapText(true);
    insist.visibleProperty().bind(model.basicProperty().isNotEmpty());
    insist.managedProperty().bind(insist.visibleProperty());
    none.managedProperty().bind(none.visibleProperty());
    none.visibleProperty().bind(insist.visibleProperty().not());
    HBox line = new HBox(8, none, insist);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void showChips() {
    chips.getChildren().setAll(model.chosen().stream().map(this::chip).toList());
    chips.setVisible(!model.chosen().isEmpty());
  }

  private HBox chip(String role) {
    Label name = new Label(role);
    name.getStyleClass().add("mono");
    Button off = new Button("", Icons.of("fth-x"));
    off.getStyleClass().addAll("quiet", "icon-only");
    off.setAccessibleText(words.text("screen.identities.drop", role));
    off.setOnAction(_ -> model.drop(role));
    HBox chip = new HBox(4, name, off);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add("role-chip");
    return chip;
  }

  /** A role: its title in bold, below its name and what it lets somebody do. */
  private static final class RoleCell extends ListCell<RoleChoice> {
    private final CheckBox box = new CheckBox();
    private final Label title = new Label();
    private final Label line = new Label();
    private final HBox row;
    private @Nullable BooleanProperty bound;

    RoleCell() {
      title.getStyleClass().add("strong");
      line.getStyleClass().add("second-line");
      line.setMinWidth(0);
      VBox text = new VBox(title, line);
      text.setMinWidth(0);
      text.setAlignment(Pos.CENTER_LEFT);
      row = new HBox(10, box, text);
      row.setAlignment(Pos.CENTER_LEFT);
      row.setMinWidth(0);
      row.setPrefWidth(100);
      box.setFocusTraversable(false);
      text.setOnMouseClicked(_ -> box.fire());
    }

    @Override
    protected void updateItem(@Nullable RoleChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (bound != null) {
        box.selectedProperty().unbindBidirectional(bound);
        bound = null;
      }
      if (empty || choice == null) {
        setGraphic(null);
        return;
      }
      bound = choice.chosenProperty();
      box.selectedProperty().bindBidirectional(bound);
      title.setText(choice.role().title());
      line.setText(choice.role().role() + " · " + choice.role().sentence());
      setAccessibleText(choice.role().title() + ", " + choice.role().sentence());
      setGraphic(row);
    }
  }
}
