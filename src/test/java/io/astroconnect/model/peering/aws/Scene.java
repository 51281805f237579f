package io.astroconnect.model.peering.aws;

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
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cluster, a target, and what is seen of the two, told change by change. It begins as before the
 * first request: all seen, two route tables in use, DNS attributes on, nothing in the way.
 */
final class Scene {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Fault THROTTLED = new Fault.Throttled(Fault.Where.NOWHERE);
  static final Fault REFUSED = new Fault.NotAllowed(Fault.Where.NOWHERE, "no");
  static final VpcId OURS = new VpcId("vpc-0a1f4c7e92b3d5680");
  static final Target TARGET =
      new Target(
          new AwsAccountId("004815162342"),
          new AwsRegion("eu-central-1"),
          new VpcId("vpc-06b1e94d27fa3c508"));
  static final VpcPeeringConnectionId PCX = new VpcPeeringConnectionId("pcx-0d3b7a61f9c2e4850");
  static final VpcPeeringConnectionId OLD = new VpcPeeringConnectionId("pcx-00000000");
  static final AccepterRole ROLE = new AccepterRole("arn:aws:iam::004815162342:role/PeerRole", "");
  static final HostedZoneId ZONE = new HostedZoneId("Z0423910F7K2LMQ");
  static final Cidr OUR_BLOCK = Cidr.parse("172.20.0.0/20");
  static final Cidr RANGE = Cidr.parse("10.44.0.0/16");
  static final String ROUTE_A = "route/rtb-a/" + RANGE;
  static final String ROUTE_MAIN = "route/rtb-main/" + RANGE;

  Provider provider = Provider.AWS;
  ClusterType type = ClusterType.DEDICATED;
  String clusterVpc = OURS.value();
  Target target = TARGET;
  List<Cidr> cidrs = List.of(RANGE);
  boolean dns = true;
  int round = 1;
  Terms terms = Terms.PLAIN;
  Instant now = NOW;

  Fact<CallerIdentity> caller = seen(new CallerIdentity("418027365910", "arn", false));
  Fact<Vpc> vpc = seen(new Vpc(OURS, "418027365910", List.of(OUR_BLOCK), true, true));
  Fact<List<Subnet>> subnets =
      seen(List.of(new Subnet("subnet-1", OURS), new Subnet("subnet-2", OURS)));
  Fact<List<RouteTable>> tables = seen(List.of());
  Fact<List<VpcPeering>> peerings = seen(List.of());

  Fact<List<HostedZone>> zones = seen(List.of());
  Fact<List<NatGateway>> natGateways = seen(List.of());
  Fact<List<ElasticAddress>> addresses = seen(List.of());
  List<Ipv4> egressIps = List.of();
  VpcFacts theirs = VpcFacts.notAsked();
  Limits limits = Limits.USUAL;

  final List<Issued> issued = new ArrayList<>();
  final Map<StepId, Confirmation> told = new HashMap<>();
  final Map<StepId, Attempt> attempts = new HashMap<>();
  final Map<StepId, Instant> reached = new HashMap<>();
  final Map<StepId, Instant> made = new HashMap<>();
  final Map<StepId, Instant> turned = new HashMap<>();
  final List<Sibling> siblings = new ArrayList<>();

  Scene() {
    routes();
  }

  static <T> Fact<T> seen(T value) {
    return new Fact.Seen<>(value, NOW);
  }

  static <T> Fact<T> unknown() {
    return new Fact.Unknown<>(THROTTLED, NOW);
  }

  /**
   * Puts these routes into the table of subnet-1, beside the local one; the main table has none.
   */
  Scene routes(Route... routes) {
    return tables(
        table("rtb-a", false, Set.of("subnet-1"), routes), table("rtb-main", true, Set.of()));
  }

  /** Puts a route to the target's range into both tables. */
  Scene routed(VpcPeeringConnectionId peering, boolean blackhole) {
    Route route = new Route(RANGE, peering.value(), blackhole);
    return tables(
        table("rtb-a", false, Set.of("subnet-1"), route), table("rtb-main", true, Set.of(), route));
  }

  Scene tables(RouteTable... all) {
    tables = seen(List.of(all));
    return this;
  }

  static RouteTable table(String id, boolean main, Set<String> subnets, Route... routes) {
    List<Route> all = new ArrayList<>(List.of(new Route(OUR_BLOCK, "local", false)));
    all.addAll(Arrays.asList(routes));
    return new RouteTable(id, OURS, main, subnets, all);
  }

  Scene peering(String status) {
    return peerings(peering(PCX, status));
  }

  Scene peerings(VpcPeering... all) {
    peerings = seen(List.of(all));
    return this;
  }

  static VpcPeering peering(VpcPeeringConnectionId id, String status) {
    return peering(id, status, null, null, List.of());
  }

  static VpcPeering peering(
      VpcPeeringConnectionId id,
      String status,
      @Nullable Boolean ourDns,
      @Nullable Boolean theirDns,
      List<Cidr> theirBlocks) {
    return new VpcPeering(
        id,
        status,
        status.equals("failed") ? "Failed due to incorrect VPC-ID" : "",
        new PeeringSide("418027365910", "eu-central-1", OURS.value(), List.of(OUR_BLOCK), ourDns),
        side(theirBlocks, theirDns),
        status.equals("pending-acceptance") ? NOW.plus(Duration.ofDays(6)) : null);
  }

  static PeeringSide side(List<Cidr> blocks, @Nullable Boolean dns) {
    return new PeeringSide(
        TARGET.account().value(), TARGET.region().value(), TARGET.vpc().value(), blocks, dns);
  }

  static VpcPeering reversed(VpcPeering peering) {
    return new VpcPeering(
        peering.id(),
        peering.code(),
        peering.message(),
        peering.accepter(),
        peering.requester(),
        peering.expiresAt());
  }

  /** Records a peering as ours, last seen so. */
  Scene issued(VpcPeeringConnectionId id, int round, @Nullable String lastStatus) {
    issued.add(new Issued(id, round, lastStatus == null ? null : peering(id, lastStatus)));
    return this;
  }

  Scene told(String step) {
    told.put(new StepId(step), new Confirmation("Ines Halvorsen", "INC-20418", NOW));
    return this;
  }

  Scene reached(String... steps) {
    Arrays.stream(steps).forEach(step -> reached.put(new StepId(step), NOW.minusSeconds(60)));
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

  /** We made these, a minute ago. */
  Scene made(String... steps) {
    Arrays.stream(steps).forEach(step -> made.put(new StepId(step), NOW.minusSeconds(60)));
    return this;
  }

  /** The connection is to go. */
  Scene removed() {
    terms = terms.wishing(Wish.REMOVED);
    return this;
  }

  Scene zones(HostedZoneId... asked) {
    terms = terms.withZones(List.of(asked));
    return this;
  }

  /** Our VPC uses these zones. */
  Scene using(HostedZoneId... associated) {
    zones =
        seen(
            Arrays.stream(associated)
                .map(zone -> new HostedZone(zone, "db.corvus.example", TARGET.account().value()))
                .toList());
    return this;
  }

  /** With a role of theirs, and their VPC seen by it: one table that all subnets use. */
  Scene byRole(Route... theirRoutes) {
    terms = terms.by(ROLE);
    theirs =
        new VpcFacts(
            seen(new CallerIdentity(TARGET.account().value(), ROLE.arn(), false)),
            seen(new Vpc(TARGET.vpc(), TARGET.account().value(), List.of(RANGE), true, true)),
            seen(List.of(new Subnet("subnet-9", TARGET.vpc()))),
            seen(
                List.of(
                    new RouteTable(
                        "rtb-theirs", TARGET.vpc(), true, Set.of(), List.of(theirRoutes)))),
            seen(List.of()));
    return this;
  }

  Scene vpcDns(@Nullable Boolean support, @Nullable Boolean hostnames) {
    vpc = seen(new Vpc(OURS, "418027365910", List.of(OUR_BLOCK), support, hostnames));
    return this;
  }

  Scene sibling(String id, Target of, String... ranges) {
    siblings.add(
        new Sibling(new ConnectionId(id), of, Arrays.stream(ranges).map(Cidr::parse).toList()));
    return this;
  }

  Scene ranges(String... ranges) {
    cidrs = Arrays.stream(ranges).map(Cidr::parse).toList();
    return this;
  }

  AwsPeeringIntent intent() {
    Cluster cluster =
        new Cluster(
            new ClusterId("clx7k2m9q0001"),
            "halden-prod-euc1",
            provider,
            type,
            "418027365910",
            "eu-central-1",
            clusterVpc,
            List.of(OUR_BLOCK),
            egressIps,
            List.of(),
            "",
            false,
            "Halden Freight");
    return new AwsPeeringIntent(cluster, target, cidrs, dns, round, terms);
  }

  AwsPeeringObservation observation() {
    return new AwsPeeringObservation(
        new VpcFacts(caller, vpc, subnets, tables, peerings, zones, natGateways, addresses),
        new PeeringRecord(issued, told, attempts, reached, made, turned),
        siblings,
        theirs,
        limits);
  }

  Checklist plan() {
    return AwsPeeringPlanner.plan(intent(), observation(), now);
  }

  Step step(String id) {
    return plan().step(new StepId(id)).orElseThrow();
  }

  List<Check> checks() {
    return AwsPeeringChecks.check(intent(), observation());
  }

  Check check(String id) {
    return checks().stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
  }
}
