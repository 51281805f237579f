package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.model.peering.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster, a target, and what is seen of the two, told change by change. It begins as before the
 * first call: all seen, nothing there, their network not ours to look at.
 */
final class Scene {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Fault THROTTLED = new Fault.Throttled(Fault.Where.NOWHERE);
  static final Fault REFUSED = new Fault.NotAllowed(Fault.Where.NOWHERE, "no");
  static final PeerNetwork OURS = network("astro-halden-prod", "astro-vpc");
  static final PeerNetwork TARGET = network("corvus-dwh-prod", "analytics");
  static final PeerNetwork OTHER = network("wexcombe-bank", "core");
  static final String NAME = "astro-corvus-dwh-prod-analytics";
  static final Cidr RANGE = Cidr.parse("10.44.0.0/16");
  static final String IMPORTED = "imported/" + RANGE;
  static final Exchange CUSTOM = new Exchange(true, false, false, true, StackType.IPV4_ONLY);

  Provider provider = Provider.GCP;
  ClusterType type = ClusterType.DEDICATED;
  String clusterNetwork = OURS.network();
  List<String> clusterRanges =
      List.of("172.20.0.0/22", "100.64.0.0/16", "100.65.0.0/22", "100.66.0.0/21");
  PeerNetwork target = TARGET;
  List<Cidr> cidrs = List.of(RANGE);
  Exchange exchange = Exchange.USUAL;
  Wish wish = Wish.CONNECTED;
  Instant now = NOW;
  Instant looked = NOW;
  boolean autoMode;

  final List<NetworkPeering> halves = new ArrayList<>();
  @Nullable Fact<Network> network;
  Fact<List<PeeringRoute>> routes = new Fact.Seen<>(List.of(), NOW);
  Fact<List<PeeringRoute>> offered = new Fact.Seen<>(List.of(), NOW);
  Fact<Network> theirs = new Fact.Unknown<>(REFUSED, NOW);

  final Map<StepId, Confirmation> told = new HashMap<>();
  final Map<StepId, Attempt> attempts = new HashMap<>();
  final Map<StepId, Instant> reached = new HashMap<>();
  final Map<StepId, Instant> turned = new HashMap<>();
  final Map<StepId, PeeringOperation> operations = new HashMap<>();
  final List<Sibling> siblings = new ArrayList<>();

  static PeerNetwork network(String project, String name) {
    return new PeerNetwork(new ProjectId(project), new NetworkName(name));
  }

  static NetworkPeering half(PeerNetwork to, String state, Exchange exchange, Consent consent) {
    String name = to.equals(TARGET) ? NAME : "to-" + to.name();
    String details = state.equals("ACTIVE") ? "Connected." : "Waiting for peer network to connect.";
    String url = "https://www.googleapis.com/compute/v1/" + to.url();
    return new NetworkPeering(name, url, state, details, exchange, consent);
  }

  Scene inactive() {
    halves.add(half(TARGET, "INACTIVE", exchange, Consent.NOT_NEEDED));
    return this;
  }

  Scene active() {
    halves.add(half(TARGET, "ACTIVE", exchange, Consent.NOT_NEEDED));
    return this;
  }

  Scene active(Consent consent) {
    halves.add(half(TARGET, "ACTIVE", exchange, consent));
    return this;
  }

  Scene asking(Exchange wanted) {
    exchange = wanted;
    return this;
  }

  Scene routes(PeeringRoute... all) {
    routes = new Fact.Seen<>(List.of(all), looked);
    return this;
  }

  Scene offered(PeeringRoute... all) {
    offered = new Fact.Seen<>(List.of(all), looked);
    return this;
  }

  /** Their subnets come in by our half, and are accepted. */
  Scene subnets(String... ranges) {
    return routes(
        Arrays.stream(ranges).map(range -> route(NAME, range)).toArray(PeeringRoute[]::new));
  }

  static PeeringRoute route(String half, String range) {
    return new PeeringRoute(half, Cidr.parse(range), PeeringRoute.Kind.SUBNET, true);
  }

  /** They let us look at their network, which has these halves. */
  Scene theirs(boolean auto, NetworkPeering... all) {
    theirs = new Fact.Seen<>(new Network(target, auto, List.of(all)), looked);
    return this;
  }

  Scene ranges(String... ranges) {
    cidrs = Arrays.stream(ranges).map(Cidr::parse).toList();
    return this;
  }

  Scene told(String step) {
    told.put(new StepId(step), new Confirmation("Ines Halvorsen", "INC-20418", NOW));
    return this;
  }

  /** An hour ago. */
  Scene reached(String... steps) {
    Arrays.stream(steps)
        .forEach(step -> reached.put(new StepId(step), NOW.minus(Duration.ofHours(1))));
    return this;
  }

  /** Our last call for a step was sent so long ago, and has no answer. */
  Scene inDoubt(String step, Duration ago) {
    attempts.put(new StepId(step), new Attempt(now.minus(ago), null, null));
    return this;
  }

  Scene answered(String step, @Nullable Fault fault) {
    attempts.put(new StepId(step), new Attempt(now.minusSeconds(60), now.minusSeconds(59), fault));
    return this;
  }

  Scene removed() {
    wish = Wish.REMOVED;
    return this;
  }

  Scene sibling(String id, PeerNetwork of, String... ranges) {
    siblings.add(
        new Sibling(new ConnectionId(id), of, Arrays.stream(ranges).map(Cidr::parse).toList()));
    return this;
  }

  GcpPeeringIntent intent() {
    Cluster cluster =
        new Cluster(
            new ClusterId("clx7k2m9q0001"),
            "halden-prod-ew3",
            provider,
            type,
            OURS.owner(),
            "europe-west3",
            clusterNetwork,
            clusterRanges.stream().map(Cidr::parse).toList(),
            List.of(),
            List.of(),
            "",
            false,
            "Halden Freight");
    return new GcpPeeringIntent(cluster, target, cidrs, 1, new GcpTerms(wish, exchange));
  }

  Fact<Network> network() {
    return network != null ? network : new Fact.Seen<>(new Network(OURS, autoMode, halves), looked);
  }

  GcpPeeringObservation observation() {
    return new GcpPeeringObservation(
        new NetworkFacts(network(), routes, offered),
        new GcpPeeringRecord(told, attempts, reached, turned),
        siblings,
        theirs,
        operations);
  }

  Checklist plan() {
    return GcpPeeringPlanner.plan(intent(), observation(), now);
  }

  Step step(String id) {
    return plan().step(new StepId(id)).orElseThrow();
  }

  List<Check> checks() {
    return GcpPeeringChecks.check(intent(), observation());
  }

  Check check(String id) {
    return checks().stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }
}
