package io.astroconnect.launch;

import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.Theme;
import io.astroconnect.words.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens the window where there is a window system; else says so, and may go on the tour. */
final class Windows implements LaunchDesk.WindowOpener {
  /** The system property by which plain {@code mvn} names the folder of the tour. */
  private static final String TOUR = "astroconnect.tour";

  private static final int REFUSED = 1;

  private final Map<String, String> environment;
  private final Words words;
  private final PrintWriter err;

  Windows(Map<String, String> environment, Words words, PrintWriter err) {
    this.environment = environment;
    this.words = words;
    this.err = err;
  }

  @Override
  public int open(HomeOpener homes, Optional<Path> asked, String workspace) {
    if (display()) {
      return open(LaunchDesk.console(homes.home(asked), workspace));
    }
    String tour = System.getProperty(TOUR, "");
    if (tour.isEmpty()) {
      err.println(words.text("launch.no-display"));
      return REFUSED;
    }
    err.println(words.text("launch.tour-instead", tour));
    return new TourWiring(Path.of(tour), homes, err).go();
  }

  private static int open(Console console) {
    try (console) {
      Theme.Choice choice = Theme.Choice.of(System.getProperty(Theme.PROPERTY));
      new ConsoleWindow(console, choice, FileDialogs.system()).showAndWait();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return 0;
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
