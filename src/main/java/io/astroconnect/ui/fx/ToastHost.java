package io.astroconnect.ui.fx;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Lies over the page and tells good news for 4 s at the bottom right: at most one, the newer taking
 * the older's place; never an error.
 */
public final class ToastHost extends StackPane {

  private static final Duration SHOWN = Duration.seconds(4);

  private final FontIcon icon = Icons.of("fth-check", Tone.SUCCESS);
  private final Label text = new Label();
  private final HBox toast = new HBox(icon, text);
  private final PauseTransition after = new PauseTransition(SHOWN);

  /** A host that shows nothing, and lets every click through. */
  public ToastHost() {
    setPickOnBounds(false);
    setPadding(new Insets(0, 16, 16, 0));
    toast.getStyleClass().add("toast");
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setVisible(false);
    toast.setMouseTransparent(true);
    StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
    getChildren().add(toast);
    after.setOnFinished(event -> toast.setVisible(false));
  }

  /** Says that something is done: "Exported halden-prod-euc1.html". */
  public void say(String sentence) {
    text.setText(sentence);
    toast.setAccessibleText(sentence);
    toast.setVisible(true);
    toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    after.playFromStart();
  }

  /** What is said now, or "". */
  public String saying() {
    return toast.isVisible() ? text.getText() : "";
  }
}
