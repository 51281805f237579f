package io.astroconnect.launch;

import io.astroconnect.words.Words;
import io.astroconnect.workspace.Home;
import java.io.PrintWriter;
import java.util.Map;

/** Opens the window where there is a window system; else says so and goes on a tour. */
final class Windows implements LaunchDesk.WindowOpener {
  private final Map<String, String> environment;
  private final Words words;
  private final PrintWriter err;

  Windows(Map<String, String> environment, Words words, PrintWriter err) {
    this.environment = environment;
    this.words = words;
    this.err = err;
  }

  @Override
  public int open(Home home, String workspace) {
    if (!display()) {
      err.println(words.text("launch.no-display"));
      return 0;
    }
    try (Console console = LaunchDesk.console(home, workspace)) {
      new ConsoleWindow(console).showAndWait();
      return 0;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private boolean display() {
    return !System.getProperty("os.name", "").startsWith("Linux")
        || set("DISPLAY")
        || set("WAYLAND_DISPLAY");
  }

  private boolean set(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
