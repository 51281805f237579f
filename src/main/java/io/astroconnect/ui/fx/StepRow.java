package io.astroconnect.ui.fx;

import java.util.List;
import java.util.StringJoiner;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A step of a checklist: icon, number and title; then its state's word and why. Both wrap, as ids
 * and reasons have to be read whole.
 */
public final class StepRow extends HBox {

  /** Which step this is for the reader. */
  public enum Weight {
    /** The one to do next: bold. */
    NEXT,
    PLAIN,
    /** Not possible yet: muted. */
    BLOCKED
  }

  private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
  private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

  private final FontIcon icon = Icons.of("fth-help-circle");
  private final Label number = new Label();
  private final Label title = new Label();
  private final Text state = new Text();
  private final Text why = new Text();
  private final HBox actions = new HBox(8);

  /** An empty row. */
  public StepRow() {
    getStyleClass().add("step-row");
    setAccessibleRole(AccessibleRole.TEXT);
    VBox iconPlace = new VBox(icon);
    iconPlace.getStyleClass().add("step-icon");
    iconPlace.setMinWidth(Region.USE_PREF_SIZE);
    number.setMinWidth(Region.USE_PREF_SIZE);
    state.getStyleClass().add("step-state");
    why.getStyleClass().add("second-line");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    HBox first = new HBox(number, title);
    first.getStyleClass().add("step-title");
    VBox lines = new VBox(first, new TextFlow(state, why));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    actions.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(iconPlace, lines, actions);
  }

  /**
   * Shows a step.
   *
   * @param look its state: word, icon, colour
   * @param stepNumber its number on its side, or "" for none
   * @param stepTitle what is done
   * @param reason the second line after the state's word: since when, seen when, why not; or ""
   */
  public void show(Look look, String stepNumber, String stepTitle, String reason, Weight weight) {
    icon.setIconLiteral(look.icon());
    look.tone().dress(this);
    if (!icon.getStyleClass().contains("toned")) {
      icon.getStyleClass().add("toned");
    }
    number.setText(stepNumber);
    number.setVisible(!stepNumber.isEmpty());
    number.setManaged(!stepNumber.isEmpty());
    title.setText(stepTitle);
    state.setText(look.word());
    why.setText(reason.isEmpty() ? "" : " · " + reason);
    pseudoClassStateChanged(NEXT, weight == Weight.NEXT);
    pseudoClassStateChanged(BLOCKED, weight == Weight.BLOCKED);
    StringJoiner read = new StringJoiner(", ").add(look.word());
    read.add((stepNumber + " " + stepTitle).strip());
    if (!reason.isEmpty()) {
      read.add(reason);
    }
    setAccessibleText(read.toString());
  }

  /** The link at the right, such as "Mark as told…"; one that is there keeps its focus. */
  public void setAction(String text, Runnable action) {
    setLinks(List.of(new Link(text, action)));
  }

  /** What can be done about the step. */
  public record Link(String text, Runnable action) {}

  /** Links at the right, in this order; those that are there keep their focus. */
  public void setLinks(List<Link> links) {
    List<Node> there = actions.getChildren();
    there.removeIf(node -> !(node instanceof Hyperlink));
    while (there.size() > links.size()) {
      there.removeLast();
    }
    while (there.size() < links.size()) {
      there.add(new Hyperlink());
    }
    for (int i = 0; i < links.size(); i++) {
      if (there.get(i) instanceof Hyperlink shown) {
        Link link = links.get(i);
        shown.setText(link.text());
        shown.setAccessibleText(link.text() + " " + title.getText());
        shown.setOnAction(_ -> link.action().run());
      }
    }
  }

  /** Whatever stands at the right: links, a small button, or nothing. */
  public void setActions(Node... nodes) {
    actions.getChildren().setAll(nodes);
  }

  /** The last row of a side has no line below it. */
  public void setLast(boolean last) {
    getStyleClass().remove("last");
    if (last) {
      getStyleClass().add("last");
    }
  }
}
