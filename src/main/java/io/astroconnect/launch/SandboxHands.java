package io.astroconnect.launch;

import io.astroconnect.cli.Desk;
import io.astroconnect.cli.RefusedException;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.SandboxState;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A home's sandbox for the command line. */
final class SandboxHands implements Desk.SandboxDesk {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Home home;
  private final Words words;
  private Sandbox sandbox;

  private SandboxHands(Home home, Words words, Sandbox sandbox) {
    this.home = home;
    this.words = words;
    this.sandbox = sandbox;
  }

  static SandboxHands open(Home home, Words words) throws IOException {
    return new SandboxHands(home, words, Sandbox.openOrConnect(home.folder()));
  }

  @Override
  public Map<String, URI> endpoints() {
    return Map.of(
        "ec2",
        sandbox.endpoints().ec2(),
        "sts",
        sandbox.endpoints().sts(),
        "route53",
        sandbox.endpoints().route53(),
        "iam",
        sandbox.endpoints().google(),
        "resourcemanager",
        sandbox.endpoints().google(),
        "compute",
        sandbox.endpoints().compute(),
        "astro",
        sandbox.endpoints().astro());
  }

  @Override
  public URI control() {
    return sandbox.endpoints().control();
  }

  @Override
  public Path workspaceFile() {
    return sandbox.workspaceFile();
  }

  /** Where another process runs them, this one takes over when that one ends. */
  @Override
  public void serve() throws InterruptedException {
    while (true) {
      Thread.sleep(LOOK_AGAIN);
      if (!sandbox.owner()) {
        sandbox = opened();
      }
    }
  }

  private Sandbox opened() {
    try {
      return Sandbox.openOrConnect(home.folder());
    } catch (IOException unusable) {
      throw new io.astroconnect.workspace.HomeException(home.folder(), unusable);
    }
  }

  @Override
  public SandboxState state() {
    return asked(SandboxControl::state);
  }

  @Override
  public Instant advance(Duration span) {
    return asked(control -> control.advance(span));
  }

  @Override
  public String perform(Deed deed) {
    return asked(control -> control.perform(deed));
  }

  private <T> T asked(Function<SandboxControl, T> asking) {
    try (SandboxControl control = new SandboxControl(control())) {
      return asking.apply(control);
    } catch (CloudException refused) {
      String said = refused.fault().message();
      throw new RefusedException(said.isEmpty() ? words.of(refused.fault()) : said);
    }
  }

  @Override
  public void close() {
    Closing.all(List.of(sandbox));
  }
}
