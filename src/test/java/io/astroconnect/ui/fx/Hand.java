package io.astroconnect.ui.fx;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/**
 * A robot that asks where a node is on the FX thread. TestFX asks on the test's own, and two
 * threads that lay out one text at once leave it broken for good.
 */
public final class Hand extends FxRobot {

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
