package io.astroconnect.launch;

import io.astroconnect.workspace.Home;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the home that a command is about, and has its log kept there. */
final class HomeOpener {
  /** Names the folder of the log files, see {@code logback.xml}. */
  private static final String LOGS = "astroconnect.logs";

  private final Map<String, String> environment;

  HomeOpener(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The home is made, and the log goes there: no logger may have been used before.
   *
   * @param asked as typed
   */
  Home home(Optional<Path> asked) {
    Path user = Path.of(System.getProperty("user.home", "."));
    Home home = Home.of(asked, environment, System.getProperty("os.name", ""), user).ready();
    System.setProperty(LOGS, home.logs().toString());
    return home;
  }
}
