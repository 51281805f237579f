package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Presence;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** A check in one line, or as many as its sentence needs: icon, what, how it ended and why. */
final class CheckRow extends HBox {
  private final FontIcon icon = Icons.of("fth-check-circle");
  private final Text title = new Text();
  private final Text word = new Text();
  private final Text why = new Text();

  private final Hyperlink adopt = new Hyperlink();

  CheckRow() {
    getStyleClass().add("check-row");
    setAccessibleRole(AccessibleRole.TEXT);
    icon.getStyleClass().add("toned");
    word.getStyleClass().addAll("small", "toned");
    why.getStyleClass().add("second-line");
    TextFlow flow = new TextFlow(title, word, why, adopt);
    HBox.setHgrow(flow, Priority.ALWAYS);
    VBox place = new VBox(icon);
    place.getStyleClass().add("check-icon");
    place.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(place, flow);
  }

  /**
   * Shows a check.
   *
   * @param link what its link says, "" for none, and {@code act} does
   */
  void show(FormLine line, String link, Runnable act) {
    adopt.setId(line.nodeId() + "-adopt");
    adopt.setText(link);
    Presence.set(adopt, !link.isEmpty());
    adopt.setOnAction(_ -> act.run());
    setId(line.nodeId());
    icon.setIconLiteral(line.look().icon());
    line.look().tone().dress(this);
    title.setText(line.title() + "  ");
    word.setText(line.look().word());
    why.setText(" · " + line.why());
    setAccessibleText(line.look().word() + ", " + line.title() + ", " + line.why());
  }
}
