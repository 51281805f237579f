package io.astroconnect.ui.fx;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One of a few, always exactly one: joined buttons, or the filters over a table. Arrows move. */
public final class Segmented<T> extends HBox {

  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

  private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();
  private final ToggleGroup group = new ToggleGroup();

  /** A choice without options, for FXML. */
  public Segmented() {
    getStyleClass().add("segmented");
    setMaxWidth(Region.USE_PREF_SIZE);
    group
        .selectedToggleProperty()
        .subscribe(
            (was, is) -> {
              if (is == null) {
                group.selectToggle(was);
              } else {
                choose(is.getUserData());
              }
            });
    value.subscribe(this::select);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** A choice of options, the first chosen. */
  public Segmented(List<T> options, Function<T, String> name) {
    this();
    setOptions(options, name);
  }

  /** As separate filters: quiet, the chosen one framed. */
  public Segmented<T> asFilters() {
    getStyleClass().setAll("filters");
    return this;
  }

  /** Sets the options; a chosen one that is still among them stays chosen. */
  public void setOptions(List<T> options, Function<T, String> name) {
    T before = value.get();
    group.getToggles().clear();
    getChildren().clear();
    for (T option : options) {
      ToggleButton button = new ToggleButton(name.apply(option));
      button.setUserData(option);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      getChildren().add(button);
    }
    if (!options.isEmpty()) {
      getChildren().getFirst().pseudoClassStateChanged(FIRST, true);
      getChildren().getLast().pseudoClassStateChanged(LAST, true);
      T now = before != null && options.contains(before) ? before : options.getFirst();
      value.set(now);
      select(now);
    }
  }

  /** Names the options anew, such as with other counts; nothing else changes. */
  public void rename(Function<T, String> name) {
    for (Node child : getChildren()) {
      if (child instanceof ToggleButton button) {
        button.setText(name.apply(option(button.getUserData())));
      }
    }
  }

  /** The chosen option; null only while there are none. */
  public ObjectProperty<@Nullable T> valueProperty() {
    return value;
  }

  public @Nullable T getValue() {
    return value.get();
  }

  public void setValue(T option) {
    value.set(option);
  }

  private void choose(Object option) {
    value.set(option(option));
  }

  @SuppressWarnings("unchecked") // only setOptions puts user data there
  private T option(Object userData) {
    return (T) userData;
  }

  private void select(@Nullable T option) {
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData().equals(option))
        .findFirst()
        .ifPresent(group::selectToggle);
  }

  private void onKey(KeyEvent key) {
    int step = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
    int now = group.getToggles().indexOf(group.getSelectedToggle());
    int next = now + step;
    if (step != 0 && next >= 0 && next < getChildren().size()) {
      group.selectToggle(group.getToggles().get(next));
      getChildren().get(next).requestFocus();
      key.consume();
    }
  }
}
