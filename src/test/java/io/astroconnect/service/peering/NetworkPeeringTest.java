package io.astroconnect.service.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.gcp.GcpClients;
import io.astroconnect.cloud.gcp.GcpEndpoints;
import io.astroconnect.cloud.gcp.GcpPeerNetworks;
import io.astroconnect.cloud.sandbox.SandboxCatalogue;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.GcpTerms;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.StackType;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.Store;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a peering on Google Cloud: real service, store, client and HTTP. */
class NetworkPeeringTest {
  private static final PeerNetwork TARGET =
      new PeerNetwork(new ProjectId("corvus-dwh-prod"), new NetworkName("vpc-shared"));

  @TempDir Path home;
  private Sandbox sandbox;
  private SandboxControl control;
  private AwsClients aws;
  private GcpClients google;
  private Store store;
  private PeeringService peerings;
  private Cluster cluster;

  @BeforeEach
  void open() throws Exception {
    Clock clock = Clock.systemUTC();
    sandbox = BriskSandbox.open(home);
    control = new SandboxControl(sandbox.endpoints().control());
    aws =
        new AwsClients(
            new AwsEndpoints(
                sandbox.endpoints().ec2(),
                sandbox.endpoints().sts(),
                sandbox.endpoints().route53()),
            List.of(),
            true);
    google = new GcpClients(new GcpEndpoints(null, null, sandbox.endpoints().compute()), "");
    store = SqlStore.open(home.resolve("store.sqlite"), clock);
    AwsNetworks networks = new AwsNetworks(aws);
    AwsPeerings cloud = new AwsPeerings(aws);
    peerings =
        new PeeringService(
            store,
            new VpcObserver(new AwsAccounts(aws), networks, cloud, clock),
            networks,
            cloud,
            new NoZones(),
            new GcpPeerNetworks(google, InstantSource.system()),
            new ChangeGuard(false, clock, store.activities(), "test"),
            clock,
            Thread::sleep,
            "test");
    CatalogueService.seed(store.clusters(), new SandboxCatalogue(control));
    cluster =
        store.clusters().all().stream()
            .filter(one -> one.name().equals("corvus-analytics"))
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() throws Exception {
    store.close();
    google.close();
    aws.close();
    control.close();
    sandbox.close();
  }

  private GcpPeeringIntent intent(String range, Exchange exchange) {
    return new GcpPeeringIntent(
        cluster, TARGET, List.of(Cidr.parse(range)), 1, new GcpTerms(Wish.CONNECTED, exchange));
  }

  private void deed(String deed, String half) throws Exception {
    URI to = sandbox.endpoints().control().resolve("/deeds");
    String body = "{\"deed\":\"%s\",\"connection\":\"%s\"}".formatted(deed, half);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofString(body)).build();
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void bothHalvesMakeAConnectionAndItIsTakenAwayAgain() throws Exception {
    GcpPeeringIntent wanted = intent("10.128.0.0/20", Exchange.USUAL);
    assertThat(peerings.preview(wanted).checks())
        .allMatch(check -> check.level() == Check.Level.OK);

    PeeringView asked = peerings.start(wanted, "INC-20418", Progress.none());
    assertThat(asked.checklist().state()).isEqualTo(ConnectionState.WAITING);
    assertThat(asked.checklist().cloudStatus()).isEqualTo("INACTIVE");
    String half = asked.checklist().connectionId();

    deed("add-their-half", half);
    PeeringView connected = peerings.observe(asked.id());
    assertThat(connected.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(peerings.views()).extracting(PeeringView::id).containsExactly(asked.id());

    deed("drop-their-half", half);
    PeeringView drifted = peerings.observe(asked.id());
    assertThat(drifted.checklist().state()).isEqualTo(ConnectionState.DRIFTED);
    assertThat(peerings.drifted()).hasSize(1);

    PeeringView removed = peerings.remove(asked.id(), Progress.none());
    assertThat(removed.checklist().state()).isEqualTo(ConnectionState.REMOVED);
    assertThat(removed.checklist().of(Owner.OURS)).hasSize(1);
  }

  @Test
  void askedAgainItChangesItsOptionsAndOneOperationWaitsForTheOther() throws Exception {
    PeeringView first =
        peerings.start(intent("10.128.0.0/20", Exchange.USUAL), "", Progress.none());
    Exchange custom = new Exchange(true, true, false, true, StackType.IPV4_ONLY);
    PeeringView again = peerings.start(intent("10.128.0.0/20", custom), "", Progress.none());
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.ifGoogle().orElseThrow().exchange()).isEqualTo(custom);
    assertThat(again.checklist().doable()).isEmpty();
    assertThat(again.checklist().state()).isEqualTo(ConnectionState.WAITING);
  }

  @Test
  void aRangeOfTheClusterIsNeverSent() throws Exception {
    PeeringView view = peerings.start(intent("100.64.8.0/24", Exchange.USUAL), "", Progress.none());
    assertThat(view.checklist().connectionId()).isEmpty();
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.DRAFT);
  }
}
