package io.astroconnect.ui.allowlist;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.ui.state.Languages;
import io.astroconnect.words.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A step of a statement: what it is for, what it does, its text. */
final class StepBox extends VBox {
  private final Label title = new Label();
  private final StateChip effect = new StateChip();
  private final StateChip doubt = new StateChip();
  private final Button fold = new Button();
  private final CopyButton copy;
  private final CodeBlock code;
  private final BooleanProperty open = new SimpleBooleanProperty(true);

  /** Tells when its text is copied. */
  StepBox(Clipboards clipboards, Words words, Runnable copied) {
    super(6);
    copy = CopyButton.withText(clipboards, words.text("screen.allowlist.copy"));
    copy.getStyleClass().add("quiet");
    copy.addEventHandler(ActionEvent.ACTION, _ -> copied.run());
    code = new CodeBlock(clipboards).fitting();
    title.getStyleClass().add("strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    fold.getStyleClass().add("quiet");
    fold.managedProperty().bind(fold.visibleProperty());
    fold.setOnAction(_ -> open.set(!open.get()));
    open.subscribe(
        is -> fold.setText(words.text(is ? "screen.allowlist.fold" : "screen.allowlist.unfold")));
    copy.visibleProperty().bind(open);
    copy.managedProperty().bind(open);
    code.visibleProperty().bind(open);
    code.managedProperty().bind(open);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, title, effect, doubt, space, fold, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, code);
  }

  /** Shows another step: folded, if a person has to ask for it. */
  void begin(StatementPage.Block block) {
    open.set(!block.folded());
    show(block);
  }

  /** Shows the step as it is now. */
  void show(StatementPage.Block block) {
    String place =
        block.number() == 0 ? block.title().replaceAll("[^A-Za-z]+", "-") : "" + block.number();
    setId("allowlist-step-" + place);
    copy.setId("allowlist-copy-" + place);
    fold.setId("allowlist-fold-" + place);
    code.setId(block.nodeId().isEmpty() ? null : block.nodeId());
    title.setText(block.title());
    effect.setLook(block.effect());
    doubt.setLook(
        block.doubt().isEmpty() ? null : new Look(block.doubt(), "fth-help-circle", Tone.MUTED));
    fold.setVisible(block.folded());
    copy.setValue(block.text());
    if (!code.code().equals(block.text())) {
      code.show(Languages.of(block.language()), block.text(), block.values());
    }
  }
}
