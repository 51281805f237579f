package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field marks and explains, and leaves alone what was typed. */
class FieldBoxTest {

  private static final String RULE = "Account ids have 12 digits, like 004815162342. This has 11.";

  @ParameterizedTest
  @CsvSource({
    "CHECKING,fth-loader,tone-muted",
    "GOOD,fth-check-circle,tone-success",
    "DOUBT,fth-alert-triangle,tone-warning",
    "ERROR,fth-x-circle,tone-danger"
  })
  void eachStateHasItsOwnIconAndSentenceAndKeepsTheText(
      FieldState.Kind kind, String icon, String tone) {
    FieldBox box = FxThread.call(() -> new FieldBox("Customer’s AWS account"));
    Stage stage = FxThread.show(box);
    FxThread.run(
        () -> {
          box.textProperty().set("00481516234");
          box.setState(new FieldState(kind, RULE));
        });
    FontIcon mark = (FontIcon) box.lookup(".icon");
    assertThat(mark.isVisible()).isTrue();
    assertThat(mark.getIconLiteral()).isEqualTo(icon);
    assertThat(mark.getStyleClass()).contains(tone);
    assertThat(sentence(box).getText()).isEqualTo(RULE);
    assertThat(box.field().getAccessibleHelp()).isEqualTo(RULE);
    assertThat(box.textProperty().get()).isEqualTo("00481516234");
    FxThread.close(stage);
  }

  @Test
  void onlyDoubtAndErrorColourTheBorder() {
    FieldBox box = FxThread.call(() -> new FieldBox("VPC"));
    Stage stage = FxThread.show(box);
    FxThread.run(() -> box.setState(FieldState.doubt("Look again.")));
    assertThat(names(box)).contains("doubt").doesNotContain("error");
    FxThread.run(() -> box.setState(FieldState.error("No.")));
    assertThat(names(box)).contains("error").doesNotContain("doubt");
    FxThread.run(() -> box.setState(FieldState.good()));
    assertThat(names(box)).doesNotContain("error", "doubt");
    FxThread.run(() -> box.setState(FieldState.neutral()));
    assertThat(box.lookup(".icon").isVisible()).isFalse();
    assertThat(sentence(box).isVisible()).isFalse();
    FxThread.close(stage);
  }

  @Test
  void aFieldIsLeftOnceItHadTheFocusAndLostIt() {
    FieldBox box = FxThread.call(() -> new FieldBox("VPC"));
    Button other = FxThread.call(() -> new Button("Other"));
    Stage stage = FxThread.show(FxThread.call(() -> new VBox(other, box)));
    assertThat(box.leftProperty().get()).isFalse();
    FxThread.run(() -> box.field().requestFocus());
    assertThat(box.leftProperty().get()).isFalse();
    FxThread.run(other::requestFocus);
    assertThat(box.leftProperty().get()).isTrue();
    FxThread.close(stage);
  }

  @Test
  void aScreenReaderHearsLabelAndHint() {
    FieldBox box = FxThread.call(() -> new FieldBox("CIDRs to reach"));
    FxThread.run(() -> box.setHint("/16 to /28"));
    assertThat(box.field().getAccessibleText()).isEqualTo("CIDRs to reach, /16 to /28");
  }

  @Test
  void anIdInTheLabelStandsInMonoAndIsReadPlainly() {
    FieldBox box = FxThread.call(() -> new FieldBox("Type `wexcombe-bi-euw2` to confirm"));
    assertThat(box.field().getAccessibleText()).isEqualTo("Type wexcombe-bi-euw2 to confirm");
  }

  @Test
  void aComboBoxIsMarkedOverItsRightEnd() {
    ComboBox<String> region = FxThread.call(ComboBox::new);
    FieldBox box = FxThread.call(() -> new FieldBox("Region", region));
    FxThread.run(() -> box.setState(FieldState.good("from “Frankfurt”")));
    Stage stage = FxThread.show(box);
    Node mark = box.lookup(".icon");
    assertThat(mark.isVisible()).isTrue();
    double right = mark.localToScene(mark.getBoundsInLocal()).getMaxX();
    assertThat(region.localToScene(region.getBoundsInLocal()).getMaxX()).isGreaterThan(right);
    FxThread.close(stage);
  }

  private static Label sentence(FieldBox box) {
    return (Label) box.lookup(".field-sentence");
  }

  private static Iterable<String> names(FieldBox box) {
    return box.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName).toList();
  }
}
