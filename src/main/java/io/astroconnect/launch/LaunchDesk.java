package io.astroconnect.launch;

import io.astroconnect.cli.Desk;
import io.astroconnect.cli.Session;
import io.astroconnect.cli.Shelf;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.store.StoreException;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Home;
import io.astroconnect.workspace.HomeException;
import io.astroconnect.workspace.Workspace;
import io.astroconnect.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Opens things when the command line or the window asks for them. */
final class LaunchDesk implements Desk {
  private final HomeOpener homes;
  private final Words words;
  private final WindowOpener windows;

  /** Opens the window of a home's workspace and returns when it is closed. */
  interface WindowOpener {
    int open(HomeOpener homes, Optional<Path> asked, String workspace);
  }

  LaunchDesk(Map<String, String> environment, Words words, WindowOpener windows) {
    this.homes = new HomeOpener(environment);
    this.words = words;
    this.windows = windows;
  }

  @Override
  public Session open(Optional<Path> asked, String workspace) {
    Home home = homes.home(asked);
    return console(home, workspace);
  }

  /** Opens a workspace with its clouds, for a command or for the window. */
  static Console console(Home home, String workspace) {
    return in(home, () -> new ConsoleWiring(home, who()).open(workspace));
  }

  @Override
  public Shelf shelf(Optional<Path> asked, String workspace) {
    Home home = homes.home(asked);
    return in(home, () -> new ConsoleWiring(home, who()).drawer(workspace));
  }

  @Override
  public Path workspaceFile(Optional<Path> asked, String workspace) {
    return new Workspaces(homes.home(asked)).file(workspace);
  }

  @Override
  public SandboxDesk sandbox(Optional<Path> asked, String workspace) {
    Home home = homes.home(asked);
    if (!workspace.equals(Workspace.SANDBOX)) {
      new Workspaces(home).read(workspace); // a mistyped name is no wish for the sandbox
    }
    return in(home, () -> SandboxHands.open(home, words));
  }

  @Override
  public int window(Optional<Path> asked, String workspace) {
    return windows.open(homes, asked, workspace);
  }

  private interface Opening<T> {
    T open() throws IOException;
  }

  private static <T> T in(Home home, Opening<T> opening) {
    try {
      return opening.open();
    } catch (IOException unusable) {
      throw new HomeException(home.folder(), unusable);
    }
  }

  static String who() {
    return System.getProperty("user.name", "");
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public String version() {
    return Version.current();
  }

  @Override
  public Optional<String> explain(Exception broken) {
    return switch (broken) {
      case CloudException cloud -> Optional.of(words.of(cloud.fault()));
      case StoreException store ->
          Optional.of(words.text(store.problem().key(), store.file(), store.detail()));
      default -> Optional.empty();
    };
  }

  @Override
  public void log(Exception broken) {
    LoggerFactory.getLogger(LaunchDesk.class).error("A command failed", broken);
  }
}
