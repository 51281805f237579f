package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModalHostTest {

  private final List<String> closed = new ArrayList<>();
  private final Button onPage = FxThread.call(() -> new Button("On the page"));
  private final Button above = FxThread.call(() -> new Button("Above it"));
  private final ModalHost host = FxThread.call(() -> new ModalHost(new VBox(onPage)));
  private final FieldBox name = FxThread.call(() -> new FieldBox("Type it"));
  private final Button keep = FxThread.call(() -> new Button("Keep it"));
  private final Button remove = FxThread.call(() -> new Button("Remove it"));
  private final Stage stage = FxThread.show(FxThread.call(() -> new VBox(above, host)));

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          onPage.requestFocus();
          DialogCard card =
              new DialogCard(new DialogCard.Strip("Production", "eu-west-2", true), "Remove it?");
          card.getBody().add(name);
          card.setButtons(keep, remove);
          card.setOnClose(() -> closed.add("closed"));
          host.show(card);
        });
  }

  @AfterEach
  void close() {
    FxThread.close(stage);
  }

  @Test
  void focusStartsInTheFirstFieldAndTabStaysInside() {
    assertThat(host.isOpen()).isTrue();
    assertThat(focus()).isSameAs(name.field());
    tab(false);
    assertThat(focus()).isSameAs(keep);
    tab(false);
    assertThat(focus()).isSameAs(remove);
    tab(false);
    assertThat(focus()).isSameAs(name.field());
    tab(true);
    assertThat(focus()).isSameAs(remove);
  }

  @Test
  void aButtonThatIsOffIsPassedOver() {
    FxThread.run(() -> remove.setDisable(true));
    tab(false);
    tab(false);
    assertThat(focus()).isSameAs(name.field());
  }

  @Test
  void whatIsMissingStandsBesideTheButtonThatIsOff() {
    FxThread.run(
        () -> {
          DialogCard card = new DialogCard(new DialogCard.Strip("Sandbox", "", false), "Add it?");
          card.getBody().add(name);
          card.setButtons(
              name.textProperty().map(typed -> typed.isEmpty() ? "Name it." : ""), keep, remove);
          host.show(card);
        });
    Label reason = (Label) stage.getScene().lookup("#dialog-why-not");
    assertThat(reason.getText()).isEqualTo("Name it.");
    assertThat(remove.isDisabled()).isTrue();
    assertThat(keep.isDisabled()).isFalse();
    FxThread.run(() -> name.textProperty().set("halden"));
    assertThat(reason.getText()).isEmpty();
    assertThat(remove.isDisabled()).isFalse();
  }

  @Test
  void whatTakesTheFocusOutsideGivesItBack() {
    FxThread.run(above::requestFocus);
    assertThat(focus()).isSameAs(name.field());
  }

  @Test
  void escapeClosesAndFocusReturnsToThePage() {
    FxThread.run(() -> FxThread.press(focus(), KeyCode.ESCAPE, false, false));
    assertThat(host.isOpen()).isFalse();
    assertThat(closed).containsExactly("closed");
    assertThat(focus()).isSameAs(onPage);
    FxThread.run(above::requestFocus);
    assertThat(focus()).as("the trap is gone").isSameAs(above);
  }

  private void tab(boolean back) {
    FxThread.run(() -> FxThread.press(focus(), KeyCode.TAB, back, false));
  }

  private Node focus() {
    return stage.getScene().getFocusOwner();
  }
}
