package io.astroconnect.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.gcp.Consent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.model.peering.gcp.StackType;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is played on Google's side is seen by the adapter as it would be at Google. */
@Timeout(60)
class GoogleDeedsTest {
  private static final PeerNetwork CORVUS = network("astro-corvus-prod", "astro-corvus-vpc");
  private static final PeerNetwork MERIDIAN = network("astro-meridian-lab", "astro-meridian-vpc");
  private static final PeerNetwork THEIRS = network("corvus-dwh-prod", "vpc-shared");
  private static final PeerNetwork UNKNOWN = network("nobody-knows-it", "default");
  private static final String HALF = "to-them";

  @TempDir Path home;
  private final List<Duration> pauses = new ArrayList<>();
  private Sandbox sandbox;
  private SandboxControl control;
  private GcpClients clients;
  private GcpPeerNetworks networks;

  private static PeerNetwork network(String project, String name) {
    return PeerNetwork.ofUrl("projects/" + project + "/global/networks/" + name).orElseThrow();
  }

  @BeforeEach
  void open() throws Exception {
    sandbox = BriskSandbox.open(home);
    control = new SandboxControl(sandbox.endpoints().control());
    clients = new GcpClients(new GcpEndpoints(null, null, sandbox.endpoints().compute()), "");
    networks =
        new GcpPeerNetworks(
            clients,
            InstantSource.system(),
            time -> {
              pauses.add(time);
              control.advance(time);
            });
  }

  @AfterEach
  void close() throws Exception {
    clients.close();
    control.close();
    sandbox.close();
  }

  private void added(PeerNetwork ours, PeerNetwork theirs) {
    networks.add(ours, HALF, theirs, Exchange.USUAL, _ -> {});
  }

  private NetworkPeering half() {
    return networks.network(CORVUS).peerings().getFirst();
  }

  private static Fault fault(Runnable call) {
    return catchThrowableOfType(CloudException.class, call::run).fault();
  }

  @Test
  void bothHalvesAreActiveAndOneAloneIsNot() {
    added(CORVUS, THEIRS);
    assertThat(half().state()).isEqualTo("INACTIVE");
    assertThat(half().details()).contains("Waiting for peer network to connect.");
    assertThat(networks.routes(networks.network(CORVUS), "us-central1")).isEmpty();
    assertThat(control.perform(new Deed.AddTheirHalf(HALF, List.of())))
        .isEqualTo("corvus-dwh-prod/vpc-shared");
    assertThat(half().active()).isTrue();
    assertThat(networks.routes(networks.network(CORVUS), "us-central1"))
        .extracting(PeeringRoute::range)
        .containsExactly(Cidr.parse("10.128.0.0/20"));
    assertThat(fault(() -> control.perform(new Deed.AddTheirHalf(HALF, List.of()))))
        .isInstanceOf(Fault.Conflict.class);
    control.perform(new Deed.DropTheirHalf(HALF));
    assertThat(half().active()).isFalse();
    assertThat(control.state().peerings().getFirst().waits()).isTrue();
    control.perform(new Deed.DropOurHalf(HALF));
    assertThat(networks.network(CORVUS).peerings()).isEmpty();
  }

  @Test
  void aNetworkThatTheSandboxDoesNotKnowComesWithItsRanges() {
    added(CORVUS, UNKNOWN);
    assertThat(fault(() -> control.perform(new Deed.AddTheirHalf(HALF, List.of()))).message())
        .isEqualTo("The sandbox does not know the network nobody-knows-it/default.");
    List<Cidr> overlapping = List.of(Cidr.parse("100.65.1.0/24"));
    assertThat(fault(() -> control.perform(new Deed.AddTheirHalf(HALF, overlapping))).message())
        .contains("overlaps the cluster's 100.65.0.0/22");
    control.perform(new Deed.AddTheirHalf(HALF, List.of(Cidr.parse("10.9.0.0/16"))));
    assertThat(half().active()).isTrue();
  }

  @Test
  void halvesOfOneNameAreToldApartByTheirNetwork() {
    added(CORVUS, THEIRS);
    added(MERIDIAN, UNKNOWN);
    assertThat(fault(() -> control.perform(new Deed.DropOurHalf(HALF))))
        .isInstanceOf(Fault.Conflict.class);
    assertThat(control.state().peerings())
        .filteredOn(one -> one.provider() == Provider.GCP)
        .extracting(one -> one.id())
        .containsExactly(CORVUS + "/" + HALF, MERIDIAN + "/" + HALF);
    control.perform(new Deed.DropOurHalf(CORVUS + "/" + HALF));
    assertThat(networks.network(CORVUS).peerings()).isEmpty();
    assertThat(networks.network(MERIDIAN).peerings()).hasSize(1);
  }

  @Test
  void somebodyChangesOurOptions() {
    added(CORVUS, THEIRS);
    assertThat(control.perform(new Deed.ChangeOptions(HALF))).isEqualTo("exportCustomRoutes true");
    assertThat(half().exchange().exportCustom()).isTrue();
    networks.update(CORVUS, HALF, Exchange.USUAL, _ -> {});
    assertThat(half().exchange()).isEqualTo(Exchange.USUAL);
  }

  @Test
  void anotherOperationIsWaitedOutByTheClockOfTheSandbox() {
    control.perform(new Deed.KeepBusy("corvus-analytics", Duration.ofSeconds(20)));
    added(CORVUS, THEIRS);
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isGreaterThan(Duration.ofSeconds(20));
    assertThat(networks.network(CORVUS).peerings()).hasSize(1);
  }

  @Test
  void oneOperationAtATimeAlsoBetweenTwoConsoles() throws Exception {
    GcpPeerNetworks other =
        new GcpPeerNetworks(clients, InstantSource.system(), time -> control.advance(time));
    Thread rival =
        Thread.ofVirtual()
            .start(() -> other.add(CORVUS, "to-nobody", UNKNOWN, Exchange.USUAL, _ -> {}));
    added(CORVUS, THEIRS);
    assertThat(rival.join(Duration.ofSeconds(30))).isTrue();
    assertThat(networks.network(CORVUS).peerings())
        .extracting(NetworkPeering::name)
        .containsExactlyInAnyOrder(HALF, "to-nobody");
  }

  @Test
  void whatOnlyBothCanEndIsAskedForAgreedToAndTakenBack() {
    added(CORVUS, THEIRS);
    control.perform(new Deed.AddTheirHalf(HALF, List.of()));
    assertThat(half().consent()).isEqualTo(Consent.NOT_NEEDED);
    assertThat(fault(() -> control.perform(new Deed.AskForRemoval(HALF))))
        .isInstanceOf(Fault.Conflict.class);
    control.perform(new Deed.RequireConsent(HALF));
    assertThat(half().consent()).isEqualTo(Consent.NOBODY);
    assertThat(fault(() -> networks.remove(CORVUS, HALF, _ -> {})).message())
        .contains("request the removal");

    networks.requestRemoval(CORVUS, HALF, _ -> {});
    assertThat(half().consent()).isEqualTo(Consent.OURS);
    networks.withdrawRemoval(CORVUS, HALF, _ -> {});
    assertThat(half().consent()).isEqualTo(Consent.NOBODY);
    assertThat(fault(() -> networks.withdrawRemoval(CORVUS, HALF, _ -> {})))
        .isInstanceOf(Fault.Invalid.class);

    control.perform(new Deed.AskForRemoval(HALF));
    assertThat(half().consent()).isEqualTo(Consent.THEIRS);
    networks.requestRemoval(CORVUS, HALF, _ -> {});
    assertThat(half().consent()).isEqualTo(Consent.BOTH);
    networks.remove(CORVUS, HALF, _ -> {});
    assertThat(networks.network(CORVUS).peerings()).isEmpty();
  }

  private List<PeeringRoute> incoming() {
    return networks.routes(networks.network(CORVUS), "us-central1");
  }

  private List<PeeringRoute> outgoing() {
    return networks.offered(networks.network(CORVUS), "us-central1");
  }

  private static PeeringRoute route(String range, PeeringRoute.Kind kind, boolean accepted) {
    return new PeeringRoute(HALF, Cidr.parse(range), kind, accepted);
  }

  @Test
  void customRoutesGoWhereTheOneHalfExportsAndTheOtherImports() {
    Exchange both = new Exchange(true, true, false, true, StackType.IPV4_ONLY);
    networks.add(CORVUS, HALF, THEIRS, both, _ -> {});
    assertThat(outgoing()).isEmpty();
    control.perform(new Deed.AddTheirHalf(HALF, List.of()));
    PeeringRoute subnet = route("10.128.0.0/20", PeeringRoute.Kind.SUBNET, true);
    assertThat(incoming())
        .containsExactly(subnet, route("10.96.0.0/16", PeeringRoute.Kind.DYNAMIC, true));
    assertThat(outgoing())
        .hasSize(5)
        .contains(route("10.200.0.0/24", PeeringRoute.Kind.STATIC, true));

    networks.update(CORVUS, HALF, Exchange.USUAL, _ -> {});
    assertThat(incoming())
        .containsExactly(subnet, route("10.96.0.0/16", PeeringRoute.Kind.DYNAMIC, false));
    assertThat(outgoing()).isEmpty();

    control.perform(new Deed.DropTheirHalf(HALF));
    control.perform(new Deed.AddTheirHalf(HALF, List.of()));
    assertThat(incoming()).containsExactly(subnet);
    control.perform(new Deed.ChangeOptions(HALF));
    assertThat(outgoing()).contains(route("10.200.0.0/24", PeeringRoute.Kind.STATIC, false));
  }

  @Test
  void aNetworkThatMayNotBeLookedAtIsNotOneThatIsMissing() {
    assertThat(fault(() -> networks.network(THEIRS))).isInstanceOf(Fault.NotAllowed.class);
    assertThat(fault(() -> networks.network(network("astro-corvus-prod", "nothing"))))
        .isInstanceOf(Fault.NotFound.class);
  }
}
