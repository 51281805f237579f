package io.astroconnect.handover;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.gcp.Consent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.GcpPeeringObservation;
import io.astroconnect.model.peering.gcp.GcpPeeringPlanner;
import io.astroconnect.model.peering.gcp.GcpPeeringRecord;
import io.astroconnect.model.peering.gcp.GcpTerms;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkFacts;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.model.peering.gcp.StackType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A peering on Google Cloud, planned by the real planner. */
final class GooglePeering {
  static final Instant NOW = Instant.parse("2026-11-23T13:02:31Z");
  static final Exchange ALL = new Exchange(true, true, true, true, StackType.IPV4_IPV6);
  private static final String HALF = "astro-corvus-dwh-prod-vpc-shared";

  private String name = "corvus-analytics";
  private String customer = "Corvus Retail";
  private String account = "astro-corvus-prod";
  private String vpc = "astro-vpc";
  private String project = "corvus-dwh-prod";
  private String state = "";
  private String details = "";
  private Consent consent = Consent.NOT_NEEDED;
  private Wish wish = Wish.CONNECTED;
  private Exchange exchange = Exchange.USUAL;
  private List<Cidr> cidrs = List.of(Cidr.parse("10.44.0.0/16"));
  private final List<PeeringRoute> routes = new ArrayList<>();
  private final Map<StepId, Confirmation> told = new HashMap<>();
  private final Map<StepId, Instant> reached = new HashMap<>();

  GooglePeering called(String other, String whose) {
    name = other;
    customer = whose;
    return this;
  }

  GooglePeering of(String ourProject, String ourNetwork) {
    account = ourProject;
    vpc = ourNetwork;
    return this;
  }

  GooglePeering in(String other) {
    project = other;
    return this;
  }

  /** Our half is there, in a state of Google's. */
  GooglePeering is(String of) {
    state = of;
    return this;
  }

  GooglePeering saying(String text) {
    details = text;
    return this;
  }

  GooglePeering consent(Consent given) {
    consent = given;
    return this;
  }

  GooglePeering removed() {
    wish = Wish.REMOVED;
    return this;
  }

  GooglePeering asking(Exchange for_) {
    exchange = for_;
    return this;
  }

  GooglePeering to(String... ranges) {
    cidrs = List.of(ranges).stream().map(Cidr::parse).toList();
    return this;
  }

  GooglePeering route(String range) {
    routes.add(new PeeringRoute(HALF, Cidr.parse(range), PeeringRoute.Kind.SUBNET, true));
    return this;
  }

  GooglePeering told(String step) {
    told.put(new StepId(step), new Confirmation("Ines Halvorsen", "INC-20418", NOW));
    return this;
  }

  /** An hour ago. */
  GooglePeering reached(String step) {
    reached.put(new StepId(step), NOW.minus(Duration.ofHours(1)));
    return this;
  }

  private GcpPeeringIntent intent() {
    Cluster cluster =
        new Cluster(
            new ClusterId("clx7k2m9q0003"),
            name,
            Provider.GCP,
            ClusterType.DEDICATED,
            account,
            "europe-west3",
            vpc,
            List.of(
                Cidr.parse("172.20.0.0/22"),
                Cidr.parse("100.64.0.0/16"),
                Cidr.parse("100.65.0.0/22"),
                Cidr.parse("100.66.0.0/21")),
            List.of(),
            List.of(),
            "",
            false,
            customer);
    PeerNetwork target = new PeerNetwork(new ProjectId(project), new NetworkName("vpc-shared"));
    return new GcpPeeringIntent(cluster, target, cidrs, 1, new GcpTerms(wish, exchange));
  }

  private Network network() {
    PeerNetwork self = new PeerNetwork(new ProjectId("astro-x-prod"), new NetworkName("astro-vpc"));
    String url = "projects/" + project + "/global/networks/vpc-shared";
    return new Network(
        self,
        false,
        state.isEmpty()
            ? List.of()
            : List.of(new NetworkPeering(HALF, url, state, details, exchange, consent)));
  }

  PeeringMatter matter() {
    GcpPeeringIntent intent = intent();
    Fact<Network> theirs = new Fact.Unknown<>(new Fault.NotAllowed(Fault.Where.NOWHERE, "no"), NOW);
    Map<StepId, Attempt> attempts =
        state.isEmpty() ? Map.of() : Map.of(new StepId("our-half"), attempt());
    Checklist checklist =
        GcpPeeringPlanner.plan(
            intent,
            new GcpPeeringObservation(
                new NetworkFacts(
                    new Fact.Seen<>(network(), NOW), new Fact.Seen<>(routes, NOW), Fact.notAsked()),
                new GcpPeeringRecord(told, attempts, reached, Map.of()),
                List.of(),
                theirs,
                Map.of()),
            NOW);
    return new PeeringMatter(intent, checklist, checklist.connectionId(), List.of(), "INC-20418");
  }

  private static Attempt attempt() {
    return new Attempt(NOW.minusSeconds(600), NOW.minusSeconds(590), null);
  }
}
