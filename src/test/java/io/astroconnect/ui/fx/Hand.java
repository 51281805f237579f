package io.astroconnect.ui.fx;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that asks where a node is on the FX thread. TestFX asks on the test's own, and two
 * threads that lay out one text at once leave it broken for good. It types a text in one go: TestFX
 * rests after each character.
 */
public final class Hand extends FxRobot {

  @Override
  public FxRobot write(String text) {
    Scene scene = FxThread.call(this::focused);
    text.chars()
        .forEach(
            character ->
                robotContext()
                    .getBaseRobot()
                    .typeKeyboard(
                        scene,
                        character == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED,
                        Character.toString(character)));
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  private Scene focused() {
    return Window.getWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .orElseGet(this::targetWindow)
        .getScene();
  }

  @Override
  public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
    return clickOn(where(query), motion, buttons);
  }

  @Override
  public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
    return clickOn(where(node), motion, buttons);
  }

  @Override
  public FxRobot doubleClickOn(String query, Motion motion, MouseButton... buttons) {
    return doubleClickOn(where(query), motion, buttons);
  }

  private Point2D where(String query) {
    return FxThread.call(() -> point(query).query());
  }

  private Point2D where(Node node) {
    return FxThread.call(() -> point(node).query());
  }
}
