package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The rail: a button for each screen, made only from what it is given. */
final class Rail {
  private static final double NARROW_BELOW = 1180;

  private final VBox box;
  private final Words words;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
  private final Map<String, Label> counts = new LinkedHashMap<>();

  Rail(VBox box, List<Screen> screens, Words words, Consumer<String> open) {
    this.box = box;
    this.words = words;
    screens.stream().filter(screen -> !screen.bottom()).forEach(s -> add(s, open));
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    box.getChildren().add(space);
    screens.stream().filter(Screen::bottom).forEach(s -> add(s, open));
  }

  private void add(Screen screen, Consumer<String> open) {
    ToggleButton button = new ToggleButton();
    Label name = new Label(words.text("screen." + screen.id()));
    name.getStyleClass().add("rail-name");
    Label count = new Label();
    count.getStyleClass().add("rail-count");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(10, Icons.of(screen.icon()), name, space, count);
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    line.setPrefWidth(130);
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setToggleGroup(group);
    button.setId("rail-" + screen.id());
    button.setAccessibleText(name.getText());
    button.setTooltip(new Tooltip(name.getText()));
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          open.accept(screen.id());
        });
    buttons.put(screen.id(), button);
    counts.put(screen.id(), count);
    box.getChildren().add(button);
  }

  void select(String id) {
    Optional.ofNullable(buttons.get(id)).ifPresent(button -> button.setSelected(true));
  }

  /** Opens the n-th screen, counted from one; false if there is none. */
  boolean open(int n) {
    if (n < 1 || n > buttons.size()) {
      return false;
    }
    List.copyOf(buttons.values()).get(n - 1).fire();
    return true;
  }

  void count(String id, ScreenView view) {
    var count = view.count();
    Label label = counts.get(id);
    if (count != null && label != null) {
      count.subscribe(
          number -> label.setText(number == null ? "" : words.brief(number.longValue())));
    }
  }

  /** Names give way to icons in a narrow window. */
  void fit(double width) {
    boolean narrow = width < NARROW_BELOW;
    box.getStyleClass().remove("narrow");
    if (narrow) {
      box.getStyleClass().add("narrow");
    }
    buttons
        .values()
        .forEach(
            button -> {
              HBox line = (HBox) button.getGraphic();
              line.setPrefWidth(narrow ? 20 : 130);
              line.getChildren().stream()
                  .skip(1)
                  .forEach(
                      part -> {
                        part.setVisible(!narrow);
                        part.setManaged(!narrow);
                      });
            });
  }
}
