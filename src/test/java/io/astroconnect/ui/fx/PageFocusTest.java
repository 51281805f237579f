package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The keyboard stays in the page, whatever of the page is switched off. */
class PageFocusTest {
  private final Button send = FxThread.call(() -> new Button("Send"));
  private final Button field = FxThread.call(() -> new Button("Field"));
  private final Button cancel = FxThread.call(() -> new Button("Cancel"));
  private final VBox page = FxThread.call(() -> new VBox(send, field));

  private void awaitOwnerAfterSending(Node expected) {
    Stage stage =
        FxThread.show(
            FxThread.call(
                () -> {
                  new PageFocus(page, field::requestFocus);
                  return new VBox(page, cancel);
                }));
    FxThread.run(
        () -> {
          send.requestFocus();
          send.setDisable(true);
        });
    try {
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(FxThread.<Node>call(() -> stage.getScene().getFocusOwner()))
                      .isSameAs(expected));
    } finally {
      FxThread.close(stage);
    }
  }

  @Test
  void whereTheButtonIsSwitchedOffItGoesWhereWorkBegins() {
    awaitOwnerAfterSending(field);
  }

  @Test
  void whereAllIsSwitchedOffItGoesToNoButtonOutside() {
    FxThread.run(() -> field.setDisable(true));
    awaitOwnerAfterSending(page);
  }
}
