package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/** Copying gives exactly the value, and says so for a moment. */
class CopyTest {

  private final MemoryClipboard clipboard = new MemoryClipboard();

  @Test
  void aClickCopiesTheValueToTheLetterHoweverItIsShown() {
    String value = "  vpc-0a1f4c7e92b3d5680\n";
    CopyLabel label = FxThread.call(() -> new CopyLabel(clipboard, "VPC", value));
    Stage stage = FxThread.show(label);
    FxThread.run(() -> ((Button) label.lookup(".copy-button")).fire());
    assertThat(clipboard.text()).contains(value);
    FxThread.close(stage);
  }

  @Test
  void theIconBecomesACheckAndThenItselfAgain() {
    CopyButton button = FxThread.call(() -> new CopyButton(clipboard));
    Stage stage = FxThread.show(button);
    FxThread.run(
        () -> {
          button.setWhat("VPC id");
          button.setValue("vpc-1");
        });
    assertThat(button.getAccessibleText()).isEqualTo("Copy VPC id");

    FxThread.run(button::fire);
    assertThat(icon(button)).isEqualTo("fth-check");
    assertThat(button.getAccessibleText()).isEqualTo("Copied");

    await().until(() -> FxThread.call(() -> icon(button)), "fth-copy"::equals);
    assertThat(button.getAccessibleText()).isEqualTo("Copy VPC id");
    FxThread.close(stage);
  }

  @Test
  void aButtonWithATextSaysCopiedInItsPlace() {
    CopyButton button = FxThread.call(() -> CopyButton.withText(clipboard, "Copy the 4 calls"));
    Stage stage = FxThread.show(button);
    double width = button.getWidth();
    FxThread.run(button::fire);
    assertThat(button.getText()).isEqualTo("Copied");
    FxThread.run(() -> stage.getScene().getRoot().layout());
    assertThat(button.getWidth()).as("nothing beside it moves").isEqualTo(width);
    FxThread.close(stage);
  }

  @Test
  void copyAsRemembersTheLastFormOfItsKind() {
    LastForm last = LastForm.inMemory();
    CopyAsButton first = FxThread.call(() -> addresses(last));
    Stage stage = FxThread.show(first);
    FxThread.run(first::copyInLastForm);
    assertThat(clipboard.text()).contains("203.0.113.14\n203.0.113.87");

    MenuButton menu = (MenuButton) first.lookup(".menu-button");
    FxThread.run(() -> menu.getItems().getLast().fire());
    assertThat(clipboard.text()).as("choosing copies").contains("203.0.113.14/32");
    assertThat(menu.getText()).isEqualTo("/32 list");

    CopyAsButton later = FxThread.call(() -> addresses(last));
    FxThread.run(later::copyInLastForm);
    assertThat(clipboard.text()).contains("203.0.113.14/32");
    FxThread.close(stage);
  }

  private CopyAsButton addresses(LastForm last) {
    CopyAsButton button = new CopyAsButton(clipboard, last, "addresses", "Copy all 2");
    button.setForms(
        List.of(
            new CopyAsButton.Form("lines", "Lines", () -> "203.0.113.14\n203.0.113.87"),
            new CopyAsButton.Form("slash32", "/32 list", () -> "203.0.113.14/32")));
    return button;
  }

  private static String icon(CopyButton button) {
    return ((FontIcon) button.getGraphic()).getIconLiteral();
  }
}
