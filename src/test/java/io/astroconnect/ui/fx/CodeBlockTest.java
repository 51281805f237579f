package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.controls.SelectableTextFlow;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CodeBlockTest {

  private static final String CLI =
      """
      # 1  Accept
      aws ec2 accept-vpc-peering-connection --region eu-central-1 \\
        --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850
      """;

  private final MemoryClipboard clipboard = new MemoryClipboard();

  @Test
  void ctrlCCopiesAllWhereNothingIsSelectedToTheLetter() {
    CodeBlock block = FxThread.call(() -> new CodeBlock(clipboard));
    FxThread.run(() -> block.show(Language.SHELL, CLI));
    Stage stage = FxThread.show(block);
    FxThread.run(() -> FxThread.press(block, KeyCode.C, false, true));
    assertThat(clipboard.text()).contains(CLI);
    FxThread.close(stage);
  }

  @Test
  void ctrlCCopiesExactlyWhatIsSelectedAcrossColours() {
    CodeBlock block = FxThread.call(() -> new CodeBlock(clipboard));
    FxThread.run(() -> block.show(Language.SHELL, CLI));
    Stage stage = FxThread.show(block);
    int from = CLI.indexOf("--region");
    int to = CLI.indexOf(" \\");
    FxThread.run(
        () -> {
          ((SelectableTextFlow) block.lookup(".code-text")).selectRange(from, to);
          FxThread.press(block, KeyCode.C, false, true);
        });
    assertThat(clipboard.text()).contains("--region eu-central-1");
    FxThread.close(stage);
  }

  @Test
  void ctrlASelectsAllAndANewTextForgetsTheSelection() {
    CodeBlock block = FxThread.call(() -> new CodeBlock(clipboard));
    FxThread.run(() -> block.show(Language.SHELL, CLI));
    Stage stage = FxThread.show(block);
    FxThread.run(
        () -> {
          FxThread.press(block, KeyCode.A, false, true);
          block.copy();
        });
    assertThat(clipboard.text()).contains(CLI);
    FxThread.run(
        () -> {
          block.show(Language.SQL, "DESC NETWORK POLICY X;");
          block.copy();
        });
    assertThat(clipboard.text()).contains("DESC NETWORK POLICY X;");
    assertThat(block.getAccessibleText()).isEqualTo("DESC NETWORK POLICY X;");
    FxThread.close(stage);
  }

  @Test
  void aLongLineIsNotBroken() {
    CodeBlock block = FxThread.call(() -> new CodeBlock(clipboard));
    String line = "aws ec2 create-route --region eu-central-1 ".repeat(20) + "\nsecond";
    FxThread.run(() -> block.show(Language.SHELL, line));
    Stage stage = FxThread.show(block);
    SelectableTextFlow flow = (SelectableTextFlow) block.lookup(".code-text");
    Awaitility.await()
        .untilAsserted(
            () ->
                FxThread.run(
                    () -> {
                      assertThat(flow.getHeight()).isCloseTo(flow.prefHeight(-1), within(1.0));
                      assertThat(flow.getWidth()).isGreaterThan(block.getWidth());
                      assertThat(bar(block).isVisible()).isTrue();
                    }));
    FxThread.close(stage);
  }

  @Test
  void aShortTextFillsTheBlock() {
    CodeBlock block = FxThread.call(() -> new CodeBlock(clipboard));
    FxThread.run(() -> block.show(Language.SHELL, CLI));
    Stage stage = FxThread.show(block);
    SelectableTextFlow flow = (SelectableTextFlow) block.lookup(".code-text");
    Awaitility.await()
        .untilAsserted(
            () ->
                FxThread.run(
                    () -> {
                      assertThat(flow.getWidth()).isCloseTo(block.getWidth(), within(4.0));
                      assertThat(bar(block).isVisible()).isFalse();
                    }));
    FxThread.close(stage);
  }

  private static Node bar(CodeBlock block) {
    return block.lookup(".scroll-bar:horizontal");
  }
}
