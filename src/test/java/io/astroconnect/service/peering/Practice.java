package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.AwsZones;
import io.astroconnect.cloud.sandbox.SandboxCatalogue;
import io.astroconnect.cloud.sandbox.SandboxClock;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.Route53Client;

/** The services over the sandbox and a store; time passes only while somebody waits. */
final class Practice implements AutoCloseable {
  final SandboxControl control;
  final SandboxClock clock;
  final SqlStore store;
  final PeeringService service;
  final AwsNetworks networks;
  final AwsPeerings peerings;
  final AwsZones zones;
  private final Sandbox sandbox;
  private final AwsClients clients;

  Practice(Path home) throws Exception {
    this(home, BriskSandbox.TAKING);
  }

  /** Where AWS takes a request for so long. */
  Practice(Path home, Duration taking) throws Exception {
    sandbox = BriskSandbox.open(home, taking, BriskSandbox.ANSWERING);
    control = new SandboxControl(sandbox.endpoints().control());
    clock = new SandboxClock(control, Clock.systemUTC());
    store = SqlStore.open(home.resolve("store.sqlite"), clock);
    clients =
        new AwsClients(
            new AwsEndpoints(
                sandbox.endpoints().ec2(),
                sandbox.endpoints().sts(),
                sandbox.endpoints().route53()),
            List.of(),
            true);
    networks = new AwsNetworks(clients);
    peerings = new AwsPeerings(clients);
    zones = new AwsZones(clients);
    service =
        new PeeringService(
            store,
            new VpcObserver(new AwsAccounts(clients), networks, peerings, zones, clock),
            networks,
            peerings,
            zones,
            new ChangeGuard(false, clock, store.activities(), "test"),
            clock,
            this::rest,
            "test");
    CatalogueService.seed(store.clusters(), new SandboxCatalogue(control));
  }

  /** What else happens while a job waits. */
  Pause meanwhile = _ -> {};

  private void rest(Duration span) throws InterruptedException {
    meanwhile.take(span);
    pass(span);
  }

  void pass(Duration span) {
    control.advance(span);
    clock.refresh();
  }

  Cluster cluster(String name) {
    return store.clusters().all().stream()
        .filter(cluster -> cluster.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  AwsPeeringIntent intent(String cluster, String account, String vpc, String... ranges) {
    Cluster ours = cluster(cluster);
    return new AwsPeeringIntent(
        ours,
        new Target(AwsAccountId.parse(account), AwsRegion.parse(ours.region()), VpcId.parse(vpc)),
        Stream.of(ranges).map(Cidr::parse).toList(),
        true,
        1);
  }

  /** Time passes, in which the customer and AWS do their part, and we go on. */
  PeeringView later(PeeringView view) throws InterruptedException {
    pass(Duration.ofMinutes(10));
    return service.proceed(view.id(), Progress.none());
  }

  PeeringView connected(AwsPeeringIntent intent) throws InterruptedException {
    return told(later(service.start(intent, "", Progress.none())));
  }

  /** The zone's owner lets our VPC use it. */
  void authorize(String account, String zone, Cluster cluster) {
    try (Route53Client route53 =
        Route53Client.builder()
            .endpointOverride(sandbox.endpoints().route53())
            .httpClientBuilder(Apache5HttpClient.builder())
            .region(Region.AWS_GLOBAL)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "practice")))
            .build()) {
      route53.createVPCAssociationAuthorization(
          ask ->
              ask.hostedZoneId(zone)
                  .vpc(vpc -> vpc.vpcId(cluster.vpc()).vpcRegion(cluster.region())));
    }
  }

  /** Every step that waits for the customer is told, and what that unlocks is done. */
  PeeringView told(PeeringView view) throws InterruptedException {
    for (Step step : view.checklist().of(Owner.THEIRS)) {
      if (step.state() == StepState.WAITING) {
        service.confirm(view.id(), step.id(), "Ines", "INC-1");
      }
    }
    return service.proceed(view.id(), Progress.none());
  }

  /** All routes of the cluster's VPC that lead to a peering. */
  List<String> routes(Cluster cluster) {
    Scope scope = Scopes.ours(cluster);
    return networks.routeTables(scope, Set.of(VpcId.parse(cluster.vpc()))).stream()
        .flatMap(
            table ->
                table.routes().stream()
                    .filter(route -> route.target().startsWith("pcx-"))
                    .map(route -> table.id() + " " + text(route)))
        .sorted()
        .toList();
  }

  private static String text(Route route) {
    return route.destination() + " " + route.target() + (route.blackhole() ? " blackhole" : "");
  }

  /** Somebody takes a route away, past us. */
  void drop(Cluster cluster, StepId route, VpcPeeringConnectionId peering) {
    networks.deleteRoute(
        Scopes.ours(cluster),
        route.subject().getFirst(),
        Cidr.parse(route.subject().getLast()),
        peering);
  }

  @Override
  public void close() throws IOException {
    clients.close();
    store.close();
    control.close();
    sandbox.close();
  }
}
