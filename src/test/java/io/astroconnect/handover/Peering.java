package io.astroconnect.handover;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringObservation;
import io.astroconnect.model.peering.aws.AwsPeeringPlanner;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.CallerIdentity;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Issued;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A peering as the pictures show it, planned by the real planner. */
public final class Peering {
  public static final Instant NOW = Instant.parse("2026-11-23T13:02:31Z");
  public static final Instant SENT = Instant.parse("2026-11-17T20:14:00Z");
  public static final String PCX = "pcx-0d3b7a61f9c2e4850";

  private Cluster cluster = Fixtures.cluster();
  private String code = "pending-acceptance";
  private String message = "";
  private boolean sent = true;
  private boolean dns = true;
  private boolean accepterDns;
  private boolean asked;
  private Wish wish = Wish.CONNECTED;
  private boolean routed;
  private List<Cidr> cidrs = List.of(Cidr.parse("10.44.0.0/16"));
  private String region = "eu-central-1";
  private List<HostedZoneId> zones = List.of();
  private final Map<StepId, Confirmation> told = new HashMap<>();

  public Peering of(Cluster other) {
    cluster = other;
    return this;
  }

  public Peering is(String status) {
    code = status;
    return this;
  }

  public Peering saying(String text) {
    message = text;
    return this;
  }

  public Peering notSent() {
    sent = false;
    return this;
  }

  public Peering withoutDns() {
    dns = false;
    return this;
  }

  /** They asked, and we took it over. */
  public Peering asked() {
    asked = true;
    return this;
  }

  /** It is to go. */
  public Peering removed() {
    wish = Wish.REMOVED;
    return this;
  }

  public Peering accepterDns() {
    accepterDns = true;
    return this;
  }

  public Peering routed() {
    routed = true;
    return this;
  }

  public Peering to(String... ranges) {
    cidrs = List.of(ranges).stream().map(Cidr::parse).toList();
    return this;
  }

  /** The target's region. */
  public Peering in(String other) {
    region = other;
    return this;
  }

  public Peering zones(String... ids) {
    zones = List.of(ids).stream().map(HostedZoneId::parse).toList();
    return this;
  }

  public Peering told(String step, String by) {
    told.put(new StepId(step), new Confirmation(by, "INC-20418", NOW));
    return this;
  }

  public AwsPeeringIntent intent() {
    Target target =
        new Target(
            new AwsAccountId("004815162342"),
            new AwsRegion(region),
            new VpcId("vpc-0a1f4c7e92b3d5680"));
    return new AwsPeeringIntent(cluster, target, cidrs, dns, 1, terms());
  }

  private Terms terms() {
    return Terms.PLAIN
        .withZones(zones)
        .adopting(asked ? new VpcPeeringConnectionId(PCX) : null)
        .wishing(wish);
  }

  public PeeringRecord recorded() {
    if (!sent) {
      return PeeringRecord.NOTHING;
    }
    Map<StepId, Instant> reached = new HashMap<>();
    reached.put(new StepId("request"), SENT);
    told.forEach((step, word) -> reached.put(step, word.at()));
    return new PeeringRecord(
        List.of(new Issued(new VpcPeeringConnectionId(PCX), 1, null)),
        told,
        Map.of(new StepId("request"), new Attempt(SENT, SENT, null)),
        reached);
  }

  public Checklist checklist() {
    return AwsPeeringPlanner.plan(
        intent(), new AwsPeeringObservation(facts(), recorded(), List.of()), NOW);
  }

  private VpcFacts facts() {
    VpcId vpc = new VpcId(cluster.vpc());
    boolean active = code.equals("active");
    PeeringSide ours =
        new PeeringSide(cluster.account(), cluster.region(), vpc.value(), cluster.cidrs(), routed);
    PeeringSide theirs =
        new PeeringSide(
            "004815162342",
            region,
            "vpc-0a1f4c7e92b3d5680",
            active ? List.of(Cidr.parse("10.44.0.0/16")) : List.of(),
            accepterDns);
    VpcPeering peering =
        new VpcPeering(
            new VpcPeeringConnectionId(PCX),
            code,
            message,
            asked ? theirs : ours,
            asked ? ours : theirs,
            SENT.plus(Duration.ofDays(7)));
    List<Route> routes =
        routed
            ? cidrs.stream().map(range -> new Route(range, PCX, false)).toList()
            : List.<Route>of();
    return new VpcFacts(
        seen(new CallerIdentity(cluster.account(), "arn:aws:iam::x", false)),
        seen(new Vpc(vpc, cluster.account(), cluster.cidrs(), true, true)),
        seen(List.of(new Subnet("subnet-1", vpc))),
        seen(List.of(new RouteTable("rtb-0a1b2c3d", vpc, true, Set.of("subnet-1"), routes))),
        seen(sent ? List.of(peering) : List.<VpcPeering>of()),
        seen(List.of()),
        Fact.notAsked(),
        Fact.notAsked());
  }

  private static <T> Fact<T> seen(T value) {
    return new Fact.Seen<>(value, NOW);
  }

  public PeeringMatter matter() {
    Checklist checklist = checklist();
    return new PeeringMatter(
        intent(), checklist, checklist.connectionId(), cluster.cidrs(), "INC-20418");
  }
}
