package io.astroconnect.ui.fx;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** A view as features write them, for the test of the loader. */
public final class GreetingView {

  private final String name;
  @FXML Label greeting;
  @FXML PageHead head;

  /** A view that greets someone. */
  public GreetingView(String name) {
    this.name = name;
  }

  @FXML
  void initialize() {
    greeting.setText(greeting.getText() + " " + name);
  }
}
