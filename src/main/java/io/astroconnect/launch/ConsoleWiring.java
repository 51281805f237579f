package io.astroconnect.launch;

import io.astroconnect.cloud.Practice;
import io.astroconnect.handover.PeeringHandover;
import io.astroconnect.handover.Recipes;
import io.astroconnect.handover.StatementMail;
import io.astroconnect.handover.StatementText;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.report.ActivityWriter;
import io.astroconnect.report.ReportWriter;
import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.audit.ActivityService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.catalogue.SuggestionService;
import io.astroconnect.service.catalogue.SyncService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PermissionService;
import io.astroconnect.service.peering.VpcObserver;
import io.astroconnect.service.report.ReportService;
import io.astroconnect.store.Store;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Home;
import io.astroconnect.workspace.Workspace;
import io.astroconnect.workspace.Workspaces;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a workspace of a home: store, adapters, services. */
final class ConsoleWiring {
  private final Home home;
  private final String who;

  /** {@code who} is written beside all that is done. */
  ConsoleWiring(Home home, String who) {
    this.home = home;
    this.who = who;
  }

  /** Opens all of a workspace. */
  Console open(String workspace) throws IOException {
    return Opened.all(
        parts -> workspace.equals(Workspace.SANDBOX) ? sandbox(parts) : real(workspace, parts));
  }

  private Console sandbox(Opened parts) throws IOException {
    SandboxWiring sandbox = SandboxWiring.open(home, parts);
    Console console =
        console(
            sandbox.workspace(),
            sandbox.clock(),
            sandbox.clock()::refresh,
            Optional.of(sandbox.control()),
            parts);
    sandbox.seed(console.store());
    return console;
  }

  private Console real(String name, Opened parts) {
    Workspace workspace = new Workspaces(home).read(name);
    return console(workspace, clock(), () -> {}, Optional.empty(), parts);
  }

  /**
   * Opens what a workspace keeps, without its clouds. A store that is new is filled first: that
   * takes the sandbox, for a moment.
   */
  Drawer drawer(String workspace) throws IOException {
    return Opened.all(
        parts -> {
          boolean readOnly =
              !workspace.equals(Workspace.SANDBOX)
                  && new Workspaces(home).read(workspace).readOnly();
          Store store = parts.add(SqlStore.open(home.store(workspace)));
          if (workspace.equals(Workspace.SANDBOX) && !SandboxWiring.seeded(store)) {
            seed(store);
          }
          Words words = words(clock());
          AllowlistService allowlists = allowlists(store, words);
          ChangeGuard guard = new ChangeGuard(readOnly, clock(), store.activities(), who);
          return new Drawer(
              new CatalogueService(store, guard, clock(), who),
              allowlists,
              new TrackingService(store, allowlists, guard, clock(), who),
              new IdentityService(store.clusters()),
              new GrantTexts(),
              clock(),
              words,
              parts.parts());
        });
  }

  private void seed(Store store) throws IOException {
    Opened.all(
        parts -> {
          SandboxWiring.open(home, parts).seed(store);
          Closing.all(parts.parts());
          return store;
        });
  }

  private Console console(
      Workspace workspace,
      Clock clock,
      Runnable refreshClock,
      Optional<Practice> practice,
      Opened parts) {
    Store store = parts.add(SqlStore.open(home.store(workspace.id()), clock));
    AwsWiring aws = AwsWiring.of(workspace);
    parts.add(aws.clients());
    GcpWiring gcp = GcpWiring.of(workspace);
    parts.add(gcp.clients());
    AstroWiring astro = AstroWiring.of(workspace, System.getenv());
    parts.add(astro.client());
    Words words = words(clock);
    ChangeGuard guard = new ChangeGuard(workspace.readOnly(), clock, store.activities(), who);
    PeeringService peerings =
        new PeeringService(
            store,
            new VpcObserver(aws.accounts(), aws.networks(), aws.peerings(), aws.zones(), clock),
            aws.networks(),
            aws.peerings(),
            aws.zones(),
            gcp.peerNetworks(clock),
            guard,
            clock,
            Thread::sleep,
            who);
    CatalogueService catalogue = new CatalogueService(store, guard, clock, who);
    AllowlistService allowlists = allowlists(store, words);
    TrackingService tracking = new TrackingService(store, allowlists, guard, clock, who);
    IdentityService identities = new IdentityService(store.clusters());
    GrantService grants =
        new GrantService(
            store,
            gcp.policies(),
            gcp.accounts(),
            gcp.projects(),
            guard,
            clock,
            Thread::sleep,
            who);
    return new Console(
        workspace,
        store,
        catalogue,
        new SyncService(
            astro.lists(), workspace.astro().organizations(), catalogue, store.syncs(), clock),
        new SuggestionService(
            Map.of(Provider.AWS, aws.ownNetworks(), Provider.GCP, gcp.ownNetworks()),
            catalogue,
            workspace.aws().accounts().stream().map(Workspace.AwsAccount::id).toList(),
            clock),
        peerings,
        new HandOverService(store.facts(), new PeeringHandover(words)),
        allowlists,
        tracking,
        identities,
        grants,
        new GrantTexts(),
        new ReportService(
            catalogue,
            peerings,
            tracking,
            grants,
            identities,
            new ReportWriter(words),
            clock,
            workspace.name()),
        new ActivityService(store, identities, new ActivityWriter(words), who),
        new PermissionService(aws.permissions()),
        guard,
        words,
        clock,
        refreshClock,
        practice,
        parts.parts());
  }

  private static AllowlistService allowlists(Store store, Words words) {
    return new AllowlistService(
        store.clusters(),
        Recipes.load(),
        new StatementText(words),
        new StatementMail(new StatementText(words), words));
  }

  private static Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }

  static Words words(Clock clock) {
    return Words.load(Locale.getDefault(), clock);
  }
}
