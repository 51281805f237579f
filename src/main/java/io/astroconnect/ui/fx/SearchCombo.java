package io.astroconnect.ui.fx;

import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** A choice that is found by any part of what is known about it. */
public final class SearchCombo<T> extends SearchableComboBox<T> {
  /**
   * How a choice is shown.
   *
   * @param id in Mono behind the name, or ""
   * @param place muted, last
   */
  public record Line(String name, String id, String place) {}

  /**
   * A choice among these.
   *
   * @param none what stands there while nothing is chosen
   * @param most how many are seen at once
   * @param found what the search looks in
   * @param listed how one is shown in the list
   * @param chosen how the chosen one is shown
   */
  public SearchCombo(
      ObservableList<T> items,
      String none,
      int most,
      Function<T, String> found,
      Function<T, Line> listed,
      Function<T, Line> chosen) {
    super(items);
    signed(this);
    setPromptText(none);
    setConverter(new Found<>(found));
    setCellFactory(_ -> new Cell<>("", listed));
    setButtonCell(new Cell<>(none, chosen));
    setVisibleRowCount(most);
  }

  /** Gives its search the sign that every other search has. */
  public static void signed(SearchableComboBox<?> combo) {
    combo
        .skinProperty()
        .subscribe(
            () ->
                combo.getChildrenUnmodifiable().stream()
                    .filter(CustomTextField.class::isInstance)
                    .map(CustomTextField.class::cast)
                    .forEach(field -> field.setLeft(Icons.of("fth-search", Tone.MUTED))));
  }

  private static final class Found<T> extends StringConverter<T> {
    private final Function<T, String> found;

    Found(Function<T, String> found) {
      this.found = found;
    }

    @Override
    public String toString(@Nullable T choice) {
      return choice == null ? "" : found.apply(choice);
    }

    @Override
    public @Nullable T fromString(String text) {
      return null; // nothing is typed into the button
    }
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Label name = new Label();
    private final Label id = new Label();
    private final Label place = new Label();
    private final HBox line = new HBox(8, name, id, place);
    private final String none;
    private final Function<T, Line> shown;

    Cell(String none, Function<T, Line> shown) {
      this.none = none;
      this.shown = shown;
      name.setMinWidth(USE_PREF_SIZE);
      id.getStyleClass().addAll("mono", "muted");
      id.setMinWidth(USE_PREF_SIZE);
      id.managedProperty().bind(id.visibleProperty());
      place.getStyleClass().add("second-line");
      place.setMinWidth(0);
      line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable T choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(choice == null ? none : null);
      setGraphic(empty || choice == null ? null : line);
      if (choice != null) {
        Line now = shown.apply(choice);
        name.setText(now.name());
        id.setText(now.id());
        id.setVisible(!now.id().isEmpty());
        place.setText(now.place());
      }
    }
  }
}
