package io.astroconnect.launch;

import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.ui.shell.ShellView;
import org.jspecify.annotations.Nullable;

/** Stands for the frame while it and its screens are being made: each is given to the other. */
final class Late implements Navigator, Announcer {
  private @Nullable ShellView shell;

  void is(ShellView made) {
    shell = made;
  }

  ShellView shell() {
    if (shell == null) {
      throw new IllegalStateException("The frame is not made yet");
    }
    return shell;
  }

  @Override
  public void open(String screen, String argument) {
    shell().open(screen, argument);
  }

  @Override
  public void toast(String sentence) {
    shell().toast(sentence);
  }

  @Override
  public void failed(String sentence) {
    shell().failed(sentence);
  }
}
