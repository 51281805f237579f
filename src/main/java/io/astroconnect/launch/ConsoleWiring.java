package io.astroconnect.launch;

import io.astroconnect.cli.RefusedException;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.AwsSignIn;
import io.astroconnect.cloud.sandbox.SandboxCatalogue;
import io.astroconnect.cloud.sandbox.SandboxClock;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.VpcObserver;
import io.astroconnect.store.Store;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Home;
import io.astroconnect.workspace.Workspace;
import io.astroconnect.workspace.WorkspaceFile;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Opens a workspace: store, adapters, services. */
final class ConsoleWiring {
  private final Home home;
  private final Words words;
  private final String who;

  ConsoleWiring(Home home, Words words, String who) {
    this.home = home;
    this.words = words;
    this.who = who;
  }

  Console open(String workspace) {
    home.ready();
    List<AutoCloseable> parts = new ArrayList<>();
    try {
      return workspace.equals(Workspace.SANDBOX) ? sandbox(parts) : real(workspace, parts);
    } catch (CloudException silent) {
      Closing.all(parts);
      throw new RefusedException(words.of(silent.fault()));
    } catch (IOException unusable) {
      Closing.all(parts);
      throw new RefusedException(words.text("launch.home-unusable", home.folder(), unusable));
    } catch (RuntimeException broken) {
      Closing.all(parts);
      throw broken;
    }
  }

  private Console sandbox(List<AutoCloseable> parts) throws IOException {
    Sandbox sandbox = opened(parts, Sandbox.openOrConnect(home.folder()));
    SandboxControl control = opened(parts, new SandboxControl(sandbox.endpoints().control()));
    SandboxClock clock = new SandboxClock(control, Clock.system(ZoneId.systemDefault()));
    clock.refresh();
    Workspace workspace = Workspace.sandbox(sandbox.endpoints().ec2(), sandbox.endpoints().sts());
    Console console = console(workspace, true, clock, clock::refresh, parts);
    console.catalogue().seed(new SandboxCatalogue(control));
    return console;
  }

  private Console real(String name, List<AutoCloseable> parts) {
    Workspace workspace = WorkspaceFile.read(home, name);
    return console(workspace, false, Clock.system(ZoneId.systemDefault()), () -> {}, parts);
  }

  private Console console(
      Workspace workspace,
      boolean alwaysDummy,
      Clock clock,
      Runnable refreshClock,
      List<AutoCloseable> parts) {
    Store store = opened(parts, SqlStore.open(home.store(workspace.id())));
    AwsClients clients =
        opened(
            parts,
            new AwsClients(
                new AwsEndpoints(workspace.ec2(), workspace.sts()),
                workspace.accounts().stream().map(ConsoleWiring::signIn).toList(),
                alwaysDummy));
    AwsNetworks networks = new AwsNetworks(clients);
    AwsPeerings peerings = new AwsPeerings(clients);
    ChangeGuard guard = new ChangeGuard(workspace.readOnly(), clock, store.activities(), who);
    PeeringService service =
        new PeeringService(
            store,
            new VpcObserver(new AwsAccounts(clients), networks, peerings, clock),
            networks,
            peerings,
            guard,
            clock,
            Thread::sleep,
            who);
    return new Console(
        workspace,
        store,
        new CatalogueService(store.clusters()),
        service,
        guard,
        clock,
        refreshClock,
        List.copyOf(parts));
  }

  private static AwsSignIn signIn(Workspace.AwsAccount account) {
    return new AwsSignIn(account.id(), account.profile(), account.roleArn(), account.externalId());
  }

  private static <T extends AutoCloseable> T opened(List<AutoCloseable> parts, T part) {
    parts.add(part);
    return part;
  }
}
