package io.astroconnect.ui.fx;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A dialog, 480 to 590 wide: the workspace's strip and name, title and a line, the body, and the
 * buttons at the bottom, the one that does it last. A {@link ModalHost} shows it.
 */
public final class DialogCard extends VBox {

  /**
   * Says in which workspace the dialog acts.
   *
   * @param name the workspace
   * @param detail where in it: "account 307741960258 · eu-west-2", or ""
   * @param production whether it is production: red, with icon and word
   */
  public record Strip(String name, String detail, boolean production) {}

  private final RichLine line = new RichLine("", "muted");
  private final VBox body = new VBox();
  private final HBox foot = new HBox();
  private final HBox footLeft = new HBox(8);
  private Runnable onClose = () -> {};

  /** A dialog with an empty body and no buttons. */
  public DialogCard(Strip strip, String title) {
    getStyleClass().add("dialog-card");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(strip.name() + ". " + title);
    if (strip.production()) {
      getStyleClass().add("production");
    }
    setMinWidth(480);
    setPrefWidth(590);
    setMaxSize(590, Region.USE_PREF_SIZE);
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    heading.setWrapText(true);
    VBox head = new VBox(heading, line);
    head.getStyleClass().add("dialog-head");
    line.managedProperty().bind(line.visibleProperty());
    line.setVisible(false);
    body.getStyleClass().add("dialog-body");
    body.getChildren().add(head);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    foot.getStyleClass().add("dialog-foot");
    foot.getChildren().addAll(footLeft, space);
    footLeft.setAlignment(Pos.CENTER_LEFT);
    footLeft.setMinWidth(0);
    getChildren().addAll(stripLine(strip), body);
  }

  /** The muted sentence under the title, in the marks of {@link RichLine}. */
  public void setLine(String sentence) {
    line.setMarkup(sentence);
    line.setVisible(!sentence.isEmpty());
  }

  /** What stands between the title and the buttons. */
  public ObservableList<Node> getBody() {
    return body.getChildren();
  }

  /**
   * The buttons at the right: first the one that keeps things as they are, last the one that acts.
   */
  public void setButtons(Button... buttons) {
    foot.getChildren().remove(2, foot.getChildren().size());
    foot.getChildren().addAll(buttons);
    showFoot();
  }

  /**
   * The same, where something may be missing: all but the first are off while there is a reason,
   * and the reason stands at their left.
   *
   * @param whyNot "" while they are on
   */
  public void setButtons(ObservableValue<String> whyNot, Button keep, Button... acting) {
    Label reason = new Label();
    reason.setId("dialog-why-not");
    reason.getStyleClass().add("second-line");
    reason.setWrapText(true);
    reason.textProperty().bind(whyNot);
    for (Button button : acting) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.disableProperty().bind(whyNot.map(why -> !why.isEmpty()));
      button.accessibleHelpProperty().bind(whyNot);
    }
    keep.setMinWidth(Region.USE_PREF_SIZE);
    setAside(reason);
    setButtons(Stream.concat(Stream.of(keep), Stream.of(acting)).toArray(Button[]::new));
  }

  /** What stands at the left of the buttons: "Copy the 4 calls". */
  public void setAside(Node... nodes) {
    footLeft.getChildren().setAll(nodes);
    showFoot();
  }

  /** There is no foot without anything in it. */
  private void showFoot() {
    if (!getChildren().contains(foot)) {
      getChildren().add(foot);
    }
  }

  /** Done once the dialog has gone, however it went. */
  public void setOnClose(Runnable action) {
    onClose = action;
  }

  void closed() {
    onClose.run();
  }

  private static HBox stripLine(Strip strip) {
    Label name = new Label(strip.name());
    name.getStyleClass().add("strong");
    Label detail = new Label(strip.detail());
    detail.getStyleClass().add("strip-detail");
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    Node sign = strip.production() ? Icons.of("fth-alert-octagon") : swatch;
    HBox line = new HBox();
    line.getStyleClass().add("dialog-strip");
    line.getChildren().addAll(List.of(sign, name, detail));
    return line;
  }
}
