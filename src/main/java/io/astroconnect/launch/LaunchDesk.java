package io.astroconnect.launch;

import io.astroconnect.cli.Desk;
import io.astroconnect.cli.RefusedException;
import io.astroconnect.cli.Session;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.sandbox.SandboxClock;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens things when the command line or the window asks for them. */
final class LaunchDesk implements Desk {
  private final Map<String, String> environment;
  private final Words words;
  private final WindowOpener windows;

  /** Opens the window of a home's workspace and returns when it is closed. */
  interface WindowOpener {
    int open(Home home, String workspace);
  }

  LaunchDesk(Map<String, String> environment, Words words, WindowOpener windows) {
    this.environment = environment;
    this.words = words;
    this.windows = windows;
  }

  @Override
  public Session open(@Nullable Path home, String workspace) {
    return new ConsoleWiring(home(home), words, who()).open(workspace);
  }

  private Home home(@Nullable Path asked) {
    Home home = Home.of(asked, environment).ready();
    System.setProperty("astroconnect.logs", home.logs().toString());
    return home;
  }

  static String who() {
    return System.getProperty("user.name", "");
  }

  @Override
  public SandboxDesk sandbox(@Nullable Path home) {
    try {
      return new Stand(Sandbox.openOrConnect(home(home).folder()), words);
    } catch (IOException unusable) {
      throw new RefusedException(
          words.text("launch.home-unusable", String.valueOf(home), unusable));
    }
  }

  @Override
  public int window(@Nullable Path home, String workspace) {
    return windows.open(home(home), workspace);
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public String version() {
    return Version.current();
  }

  private static final class Stand implements SandboxDesk {
    private final Sandbox sandbox;
    private final SandboxControl control;
    private final Words words;

    Stand(Sandbox sandbox, Words words) {
      this.sandbox = sandbox;
      this.control = new SandboxControl(sandbox.endpoints().control());
      this.words = words;
    }

    @Override
    public String ec2() {
      return sandbox.endpoints().ec2().toString();
    }

    @Override
    public String sts() {
      return sandbox.endpoints().sts().toString();
    }

    @Override
    public String control() {
      return sandbox.endpoints().control().toString();
    }

    @Override
    public String workspaceFile() {
      return sandbox.workspaceFile().toString();
    }

    @Override
    public void accept(String peering) {
      asked(() -> control.accept(peering));
    }

    @Override
    public void reject(String peering) {
      asked(() -> control.reject(peering));
    }

    @Override
    public String advance(Duration span) {
      SandboxClock clock = new SandboxClock(control, Clock.systemUTC());
      asked(
          () -> {
            control.advance(span);
            clock.refresh();
          });
      return clock.instant().toString();
    }

    private void asked(Runnable asking) {
      try {
        asking.run();
      } catch (CloudException refused) {
        String said = refused.fault().message();
        throw new RefusedException(said.isEmpty() ? words.of(refused.fault()) : said);
      }
    }

    @Override
    public void close() {
      Closing.all(List.of(sandbox, control));
    }
  }
}
