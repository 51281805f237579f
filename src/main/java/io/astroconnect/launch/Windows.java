package io.astroconnect.launch;

import io.astroconnect.words.Words;
import io.astroconnect.workspace.Home;
import java.io.PrintWriter;

/** Opens the window where there is a window system. */
final class Windows implements LaunchDesk.WindowOpener {
  private final Words words;
  private final PrintWriter err;

  Windows(Words words, PrintWriter err) {
    this.words = words;
    this.err = err;
  }

  @Override
  public int open(Home home, String workspace) {
    err.println(words.text("launch.no-display"));
    return 0;
  }
}
