package io.astroconnect.launch;

import io.astroconnect.launch.tour.Tour;
import io.astroconnect.launch.tour.TourWindow;
import io.astroconnect.ui.fx.Theme;
import io.astroconnect.workspace.Home;
import io.astroconnect.workspace.HomeException;
import io.astroconnect.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Wires the tour: the window of a fresh home without a display, and a second look at that home. */
final class TourWiring {
  private final Path folder;
  private final HomeOpener homes;
  private final PrintWriter err;

  /** A tour that leaves its pictures and its record in a folder. */
  TourWiring(Path folder, HomeOpener homes, PrintWriter err) {
    this.folder = folder;
    this.homes = homes;
    this.err = err;
  }

  /** Goes on the tour; the exit status. */
  int go() {
    try {
      new TourFolder(folder).clear();
      return in(homes.home(Optional.of(folder.resolve("home"))));
    } catch (IOException unusable) {
      throw new HomeException(folder, unusable);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int in(Home home) throws IOException, InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    try (Console console = LaunchDesk.console(home, Workspace.SANDBOX)) {
      ConsoleWindow window = new ConsoleWindow(console, Theme.Choice.LIGHT, new TourFiles(folder));
      ConsoleWindow.Shown shown = window.show();
      try {
        return through(shown, home);
      } finally {
        window.close(shown);
      }
    }
  }

  private int through(ConsoleWindow.Shown window, Home home)
      throws IOException, InterruptedException {
    try (SecondLook look = SecondLook.at(home)) {
      Optional<String> failed =
          Tour.of(new TourWindow(window.scene(), window.theme()), look.held(), folder).go();
      failed.ifPresent(err::println);
      return failed.isEmpty() ? 0 : 1;
    }
  }
}
