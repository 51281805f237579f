package io.astroconnect.ui.fx;

import java.util.StringJoiner;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A state: icon and word on a tint, 20 high, never clickable. {@link #plain} gives the same without
 * the tint, for the ends of list rows.
 */
public final class StateChip extends HBox {

  private final ObjectProperty<@Nullable Look> look = new SimpleObjectProperty<>();
  private final FontIcon icon = Icons.of("fth-help-circle");
  private final Label word = new Label();
  private String name = "";
  private String why = "";

  /** An empty chip, shown once it has a look. */
  public StateChip() {
    getStyleClass().add("chip");
    setMinWidth(Region.USE_PREF_SIZE);
    setMaxWidth(Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    word.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(icon, word);
    look.subscribe(this::show);
  }

  /** A chip with a look. */
  public StateChip(Look look) {
    this();
    setLook(look);
  }

  /** A state without tint: an icon in its colour with a word beside it. */
  public static StateChip plain(Look look) {
    StateChip chip = new StateChip(look);
    chip.getStyleClass().setAll("state-word");
    look.tone().dress(chip);
    return chip;
  }

  /** What is shown; null hides the chip. */
  public ObjectProperty<@Nullable Look> lookProperty() {
    return look;
  }

  public @Nullable Look getLook() {
    return look.get();
  }

  public void setLook(@Nullable Look value) {
    look.set(value);
  }

  /**
   * What a screen reader adds to the word.
   *
   * @param what whose state it is, such as "Halden Freight"
   * @param reason why it is so, or ""
   */
  public void describe(String what, String reason) {
    name = what;
    why = reason;
    read();
  }

  private void show(@Nullable Look is) {
    Presence.set(this, is != null);
    if (is == null) {
      return;
    }
    icon.setIconLiteral(is.icon());
    word.setText(is.word());
    is.tone().dress(this);
    is.tone().dress(icon);
    read();
  }

  private void read() {
    StringJoiner text = new StringJoiner(", ");
    for (String part : new String[] {word.getText(), name, why}) {
      if (!part.isEmpty()) {
        text.add(part);
      }
    }
    setAccessibleText(text.toString());
  }
}
