package io.astroconnect.ui.home;

import io.astroconnect.ui.fx.GroupRow;
import io.astroconnect.ui.fx.StateChip;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line of Home; its nodes are made once and used again. */
final class LineCell extends ListCell<HomeLine> {
  private static final double TASK = 46;
  private static final double GROUP = 28;

  private final GroupRow group = new GroupRow();
  private final StateChip chip = new StateChip();
  private final Label customer = new Label();
  private final Label what = new Label();
  private final Label where = new Label();
  private final Label when = new Label();
  private final Tooltip exactly = new Tooltip();
  private final Button button = new Button();
  private final HBox row;

  LineCell(Consumer<HomeLine.Task> act) {
    setPadding(Insets.EMPTY);
    customer.getStyleClass().add("strong");
    customer.setMinWidth(USE_PREF_SIZE);
    what.setMinWidth(0);
    where.getStyleClass().add("second-line");
    where.setMinWidth(0);
    when.getStyleClass().add("second-line");
    when.setMinWidth(USE_PREF_SIZE);
    when.setTooltip(exactly);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          if (getItem() instanceof HomeLine.Task task) {
            act.accept(task);
          }
        });
    HBox state = new HBox(chip);
    state.setAlignment(Pos.CENTER_LEFT);
    state.setMinWidth(130);
    VBox text = new VBox(new HBox(6, customer, what), where);
    text.setAlignment(Pos.CENTER_LEFT);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox doing = new HBox(button);
    doing.setAlignment(Pos.CENTER_RIGHT);
    doing.setMinWidth(146);
    row = new HBox(8, state, text, when, doing);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(0, 16, 0, 16));
    row.setMinWidth(0);
    row.setPrefWidth(100);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable HomeLine line, boolean empty) {
    super.updateItem(line, empty);
    getStyleClass().remove("group");
    switch (empty ? null : line) {
      case null -> nothing();
      case HomeLine.Group it -> show(it);
      case HomeLine.Task it -> show(it);
    }
  }

  private void nothing() {
    setGraphic(null);
    setId(null);
    setAccessibleText(null);
  }

  private void show(HomeLine.Group it) {
    getStyleClass().add("group");
    group.show(it.title(), it.count());
    put(group, GROUP);
    setId(null);
    setAccessibleText(group.getAccessibleText());
  }

  private void show(HomeLine.Task it) {
    chip.setLook(it.look());
    customer.setText(it.customer());
    what.setText(it.what());
    where.setText(it.where());
    when.setText(it.when());
    exactly.setText(it.exactly());
    button.setText(it.button());
    button.setVisible(!it.button().isEmpty());
    button.setId("home-act-" + it.id());
    button.getStyleClass().remove("accent");
    if (it.first()) {
      button.getStyleClass().add("accent");
    }
    button.setAccessibleText(it.button() + ", " + it.customer());
    put(row, TASK);
    setId("home-task-" + it.id());
    setAccessibleText(it.look().word() + ", " + it.customer() + ", " + it.what());
  }

  private void put(Region content, double height) {
    setGraphic(content);
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }
}
