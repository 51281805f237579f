package io.astroconnect.ui.fx;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * "Copy all 4 | /32 list": a button that copies in the form last used, and a menu of the forms.
 * Choosing a form copies in it and remembers it.
 */
public final class CopyAsButton extends HBox {

  /**
   * A form in which something can be copied.
   *
   * @param id remembered under this, such as {@code slash32}
   * @param name what people read, such as "/32 list"
   * @param text makes the text when it is copied
   */
  public record Form(String id, String name, Supplier<String> text) {}

  private final CopyButton button;
  private final MenuButton menu = new MenuButton();
  private final String kind;
  private final LastForm last;
  private List<Form> forms = List.of();

  /**
   * A button without forms.
   *
   * @param kind what is copied, for {@code last}: "addresses"
   * @param text what the button says: "Copy all 4"
   */
  public CopyAsButton(Clipboards clipboards, LastForm last, String kind, String text) {
    this.kind = kind;
    this.last = last;
    button = CopyButton.withText(clipboards, text);
    getStyleClass().add("copy-as");
    setAccessibleRole(AccessibleRole.PARENT);
    setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("left-pill");
    menu.getStyleClass().add("right-pill");
    menu.setAccessibleText(KitWords.copyAs());
    button.setOnAction(event -> copyInLastForm());
    getChildren().addAll(button, menu);
  }

  /** The same as the one blue button of a screen. */
  public CopyAsButton primary() {
    button.getStyleClass().add("accent");
    menu.getStyleClass().add("accent");
    return this;
  }

  /** Shows only an arrow in the menu's part, not the form's name. */
  public CopyAsButton brief() {
    menu.getStyleClass().add("icon-only");
    return this;
  }

  /** Changes what the button says, as a count changed. */
  public void setText(String text) {
    button.label(text);
  }

  /** Sets the forms; the first is used until a person chose another. */
  public void setForms(List<Form> all) {
    forms = List.copyOf(all);
    ToggleGroup group = new ToggleGroup();
    menu.getItems().clear();
    for (Form form : forms) {
      RadioMenuItem item = new RadioMenuItem(form.name());
      item.setToggleGroup(group);
      item.setSelected(form.equals(chosen()));
      item.setOnAction(event -> choose(form));
      menu.getItems().add(item);
    }
    name();
  }

  /** Copies in the form last used, or the first. */
  public void copyInLastForm() {
    if (!forms.isEmpty()) {
      button.setValue(chosen().text().get());
      button.copy();
    }
  }

  private void choose(Form form) {
    last.remember(kind, form.id());
    name();
    copyInLastForm();
  }

  private Form chosen() {
    String id = last.of(kind).orElse("");
    return forms.stream().filter(f -> f.id().equals(id)).findFirst().orElse(forms.getFirst());
  }

  private void name() {
    if (!menu.getStyleClass().contains("icon-only") && !forms.isEmpty()) {
      menu.setText(chosen().name());
    }
  }
}
