package io.astroconnect.ui;

import io.astroconnect.cloud.astro.AstroAccess;
import io.astroconnect.cloud.astro.AstroClient;
import io.astroconnect.cloud.astro.AstroLists;
import io.astroconnect.cloud.astro.AstroToken;
import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsOwnNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.AwsPermissions;
import io.astroconnect.cloud.aws.AwsZones;
import io.astroconnect.cloud.gcp.GcpClients;
import io.astroconnect.cloud.gcp.GcpEndpoints;
import io.astroconnect.cloud.gcp.GcpOwnNetworks;
import io.astroconnect.cloud.gcp.GcpPeerNetworks;
import io.astroconnect.cloud.gcp.GcpPolicies;
import io.astroconnect.cloud.gcp.GcpProjects;
import io.astroconnect.cloud.gcp.GcpServiceAccounts;
import io.astroconnect.cloud.sandbox.SandboxCatalogue;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.handover.PeeringHandover;
import io.astroconnect.handover.Recipes;
import io.astroconnect.handover.StatementMail;
import io.astroconnect.handover.StatementText;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.report.ActivityWriter;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.sandbox.astro.Organizations;
import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.audit.ActivityService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.catalogue.SuggestionService;
import io.astroconnect.service.catalogue.SyncService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PermissionService;
import io.astroconnect.service.peering.VpcObserver;
import io.astroconnect.store.Activity;
import io.astroconnect.store.Syncs;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.DirectRunner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.ui.fx.Undo;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The real services over a sandbox and a store of their own, and what a screen is given beside. */
public final class Office implements AutoCloseable {
  public static final String FREIGHT = "004815162342";
  public static final String FREIGHT_VPC = "vpc-0a1f4c7e92b3d5680";

  public final Clock clock = Clock.systemUTC();
  public final Words words = Words.load(Locale.ENGLISH, clock);
  public final DirectRunner runner = new DirectRunner();
  public final CatalogueService catalogue;
  public final SyncService syncs;
  public final SuggestionService suggestions;
  private final AstroClient astro;
  public final PeeringService peerings;
  public final HandOverService handovers;
  public final AllowlistService allowlists;
  public final TrackingService tracking;
  public final IdentityService identities;
  public final GrantService grants;
  public final GcpClients google;
  public final ChangeGuard guard;
  public final List<Runnable> changes = new ArrayList<>();
  public final List<Runnable> ticks = new ArrayList<>();
  public final List<String> toasts = new ArrayList<>();
  public final List<String> failures = new ArrayList<>();
  public final List<String> copied = new ArrayList<>();
  public final AwsNetworks networks;
  public final AwsPeerings cloud;
  public final PermissionService permissions;
  public final ActivityService activity;
  public final SandboxControl customers;
  public final Sandbox sandbox;
  private final SqlStore store;
  private final AwsClients clients;

  public Office(Path home) throws Exception {
    sandbox = BriskSandbox.open(home);
    store = SqlStore.open(home.resolve("store.sqlite"));
    clients =
        new AwsClients(
            new AwsEndpoints(
                sandbox.endpoints().ec2(),
                sandbox.endpoints().sts(),
                sandbox.endpoints().route53()),
            List.of(),
            true);
    networks = new AwsNetworks(clients);
    cloud = new AwsPeerings(clients);
    AwsZones zones = new AwsZones(clients);
    google =
        new GcpClients(
            new GcpEndpoints(
                sandbox.endpoints().google(),
                sandbox.endpoints().google(),
                sandbox.endpoints().compute()),
            "");
    permissions = new PermissionService(new AwsPermissions(clients));
    guard = new ChangeGuard(false, clock, store.activities(), "test");
    peerings =
        new PeeringService(
            store,
            new VpcObserver(new AwsAccounts(clients), networks, cloud, zones, clock),
            networks,
            cloud,
            zones,
            new GcpPeerNetworks(google, InstantSource.system()),
            guard,
            clock,
            span -> Thread.sleep(Math.min(span.toMillis(), 50)),
            "test");
    catalogue = new CatalogueService(store, guard, clock, "test");
    suggestions =
        new SuggestionService(
            Map.of(
                Provider.AWS,
                new AwsOwnNetworks(clients),
                Provider.GCP,
                new GcpOwnNetworks(google)),
            catalogue,
            List.of(),
            clock);
    allowlists =
        new AllowlistService(
            store.clusters(),
            Recipes.load(),
            new StatementText(words),
            new StatementMail(new StatementText(words), words));
    tracking = new TrackingService(store, allowlists, guard, clock, "test");
    astro =
        new AstroClient(
            new AstroAccess(
                sandbox.endpoints().astro().resolve("/v1"), Optional.of(AstroToken.practice())),
            clock);
    syncs =
        new SyncService(
            new AstroLists(astro), Organizations.all(), catalogue, store.syncs(), clock);
    handovers = new HandOverService(store.facts(), new PeeringHandover(words));
    identities = new IdentityService(store.clusters());
    grants =
        new GrantService(
            store,
            new GcpPolicies(google),
            new GcpServiceAccounts(google),
            new GcpProjects(google),
            guard,
            clock,
            span -> Thread.sleep(Math.min(span.toMillis(), 50)),
            "test");
    activity = new ActivityService(store, identities, new ActivityWriter(words), "test");
    customers = new SandboxControl(sandbox.endpoints().control());
    CatalogueService.seed(store.clusters(), new SandboxCatalogue(customers));
  }

  /** What came of syncs. */
  public Syncs kept() {
    return store.syncs();
  }

  /** Somebody, or the clouds, did this. */
  public void happened(Instant at, String who, String subject, String key, Object... args) {
    store
        .activities()
        .add(new Activity(at, who, subject, key, Arrays.stream(args).map(Arg::of).toList()));
  }

  /** Its facts are these now. */
  public void save(Cluster cluster) {
    store.clusters().save(cluster);
  }

  /** What the Astro API would bring. */
  public void deploy(Deployment deployment) {
    store.clusters().save(deployment);
  }

  public Cluster cluster(String name) {
    return catalogue.find(name).orElseThrow();
  }

  /** What Halden Freight asks for. */
  public AwsPeeringIntent halden() {
    return new AwsPeeringIntent(
        cluster("halden-prod-euc1"),
        new Target(
            AwsAccountId.parse(FREIGHT), AwsRegion.parse("eu-central-1"), VpcId.parse(FREIGHT_VPC)),
        List.of(Cidr.parse("10.44.0.0/16")),
        true,
        1);
  }

  public final Live live =
      new Live() {
        @Override
        public void onChange(Runnable listener) {
          changes.add(listener);
        }

        @Override
        public void onTick(Runnable listener) {
          ticks.add(listener);
        }
      };

  public final List<Undo> undos = new ArrayList<>();

  public final Announcer announcer =
      new Announcer() {
        @Override
        public void toast(String sentence) {
          toasts.add(sentence);
        }

        @Override
        public void toast(String sentence, Undo undo) {
          toasts.add(sentence);
          undos.add(undo);
        }

        @Override
        public void failed(String sentence) {
          failures.add(sentence);
        }
      };

  public final Clipboards clipboards =
      new Clipboards() {
        @Override
        public void copy(String text) {
          copied.add(text);
        }

        @Override
        public Optional<String> text() {
          return Optional.empty();
        }
      };

  public final List<String> opened = new ArrayList<>();
  public final Navigator navigator = (screen, argument) -> opened.add(screen + " " + argument);

  public final List<DialogCard> dialogsShown = new ArrayList<>();

  public final Dialogs dialogs =
      new Dialogs() {
        @Override
        public DialogCard.Strip strip() {
          return new DialogCard.Strip("Sandbox", "", false);
        }

        @Override
        public void show(DialogCard card) {
          dialogsShown.add(card);
        }

        @Override
        public void hide() {}
      };

  @Override
  public void close() throws java.io.IOException {
    astro.close();
    google.close();
    clients.close();
    customers.close();
    store.close();
    sandbox.close();
  }
}
