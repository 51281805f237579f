package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The few facts of a cloud that a peering is about, and what calls and the customer do to them. It
 * may forget options, mark no blackholes, show a new peering late, throttle, and lose answers.
 */
final class TinyCloud {
  /** How a call went: taken or not, answered or not. */
  enum Luck {
    GOOD,
    ANSWER_LOST,
    CALL_LOST,
    THROTTLED
  }

  private static final Duration SHOWN_AFTER = Duration.ofSeconds(8);

  private final Random random;
  private final boolean reportsOptions;
  private final boolean marksBlackholes;
  private final boolean reportsBlocks;
  private final boolean forgetsDeleted;
  private final List<Subnet> subnets;
  private final List<RouteTable> bare;
  private final List<Cidr> theirBlocks;
  private final Map<String, Map<Cidr, VpcPeeringConnectionId>> routes = new TreeMap<>();
  private final List<VpcPeering> peerings = new ArrayList<>();
  private final Map<Cidr, VpcPeeringConnectionId> theirRoutes = new TreeMap<>();
  private final Set<HostedZoneId> authorized = new HashSet<>();
  private final Set<HostedZoneId> associated = new HashSet<>();
  private final Map<VpcPeeringConnectionId, Instant> madeAt = new HashMap<>();
  private boolean support;
  private boolean hostnames;
  private boolean theirSupport;
  private boolean theirHostnames;

  /** Nothing but what the role of theirs is used for happens on their side. */
  boolean customerSleeps;

  /** How many requests it took. */
  int requests;

  /** How many routes of ours led nowhere when a peering was deleted. */
  int blackholes;

  TinyCloud(Random random, List<Cidr> theirBlocks) {
    this.random = random;
    this.reportsOptions = chance(3, 4);
    this.marksBlackholes = chance(3, 4);
    this.reportsBlocks = chance(3, 4);
    this.forgetsDeleted = chance(1, 2);
    this.support = chance(1, 2);
    this.hostnames = support && chance(1, 2);
    this.theirBlocks = theirBlocks;
    this.subnets =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> new Subnet("subnet-" + i, Scene.OURS))
            .toList();
    this.bare =
        IntStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(
                i ->
                    Scene.table(
                        "rtb-" + i,
                        i == 0,
                        i == 0 || i > subnets.size() ? Set.of() : Set.of("subnet-" + (i - 1))))
            .toList();
    bare.forEach(table -> routes.put(table.id(), new TreeMap<>()));
  }

  private boolean chance(int good, int all) {
    return random.nextInt(all) < good;
  }

  VpcFacts facts(Instant now) {
    if (chance(1, 12)) {
      return new VpcFacts(unknown(now), unknown(now), unknown(now), unknown(now), unknown(now));
    }
    return new VpcFacts(
            new Fact.Seen<>(new CallerIdentity("418027365910", "arn", true), now),
            new Fact.Seen<>(
                new Vpc(Scene.OURS, "418027365910", List.of(Scene.OUR_BLOCK), support, hostnames),
                now),
            new Fact.Seen<>(subnets, now),
            chance(1, 12) ? unknown(now) : new Fact.Seen<>(tables(), now),
            chance(1, 12) ? unknown(now) : new Fact.Seen<>(shown(now), now))
        .with(chance(1, 12) ? unknown(now) : new Fact.Seen<>(zones(), now));
  }

  /** The target's VPC, as a role of theirs sees it. */
  VpcFacts theirs(Instant now) {
    if (chance(1, 12)) {
      return new VpcFacts(unknown(now), unknown(now), unknown(now), unknown(now), unknown(now));
    }
    Route[] routes =
        theirRoutes.entrySet().stream()
            .map(route -> route(route.getKey(), route.getValue()))
            .toArray(Route[]::new);
    return new VpcFacts(
        new Fact.Seen<>(new CallerIdentity("004815162342", "arn", true), now),
        new Fact.Seen<>(
            new Vpc(Scene.TARGET.vpc(), "004815162342", theirBlocks, theirSupport, theirHostnames),
            now),
        new Fact.Seen<>(List.of(new Subnet("subnet-9", Scene.TARGET.vpc())), now),
        new Fact.Seen<>(
            List.of(new RouteTable("rtb-9", Scene.TARGET.vpc(), true, Set.of(), List.of(routes))),
            now),
        new Fact.Seen<>(List.of(), now));
  }

  private List<HostedZone> zones() {
    return associated.stream().map(zone -> new HostedZone(zone, "db.example", "")).toList();
  }

  /** The routes that lead to a peering, as table and range. */
  List<String> routesToPeerings() {
    return routes.entrySet().stream()
        .flatMap(table -> table.getValue().keySet().stream().map(to -> table.getKey() + "/" + to))
        .sorted()
        .toList();
  }

  Set<HostedZoneId> used() {
    return Set.copyOf(associated);
  }

  int theirRoutes() {
    return theirRoutes.size();
  }

  /** The customer asks for the peering. */
  VpcPeeringConnectionId theyAsk(Instant now) {
    VpcPeeringConnectionId id = new VpcPeeringConnectionId("pcx-99999999");
    peerings.add(
        Scene.reversed(with(Scene.peering(id, "active"), "pending-acceptance", off(), off())));
    madeAt.put(id, now.minusSeconds(60));
    return id;
  }

  /** Somebody takes every route to a peering away. */
  void dropRoutes() {
    routes.values().forEach(Map::clear);
  }

  private static <T> Fact<T> unknown(Instant now) {
    return new Fact.Unknown<>(new Fault.Throttled(Fault.Where.NOWHERE), now);
  }

  private List<VpcPeering> shown(Instant now) {
    return peerings.stream()
        .filter(peering -> !made(peering).plus(SHOWN_AFTER).isAfter(now))
        .filter(peering -> !(forgetsDeleted && peering.status() == VpcPeeringStatus.DELETED))
        .toList();
  }

  private Instant made(VpcPeering peering) {
    return madeAt.getOrDefault(peering.id(), Instant.EPOCH);
  }

  private List<RouteTable> tables() {
    return bare.stream()
        .map(
            table ->
                Scene.table(
                    table.id(),
                    table.main(),
                    table.subnets(),
                    routes.getOrDefault(table.id(), Map.of()).entrySet().stream()
                        .map(route -> route(route.getKey(), route.getValue()))
                        .toArray(Route[]::new)))
        .toList();
  }

  private Route route(Cidr range, VpcPeeringConnectionId target) {
    boolean active =
        find(target).filter(peering -> peering.status() == VpcPeeringStatus.ACTIVE).isPresent();
    return new Route(range, target.value(), marksBlackholes && !active);
  }

  Optional<VpcPeering> find(VpcPeeringConnectionId id) {
    return peerings.stream().filter(peering -> peering.id().equals(id)).findFirst();
  }

  Luck luck() {
    return switch (random.nextInt(12)) {
      case 0 -> Luck.ANSWER_LOST;
      case 1 -> Luck.CALL_LOST;
      case 2 -> Luck.THROTTLED;
      default -> Luck.GOOD;
    };
  }

  /** What Route 53 answers to what it does not allow. */
  Optional<Fault> refusal(AwsPeeringCall call) {
    return call instanceof AwsPeeringCall.AssociateVPCWithHostedZone(var zone, var _)
            && !authorized.contains(zone)
        ? Optional.of(new Fault.Conflict(Fault.Where.NOWHERE, HostedZone.NOT_AUTHORIZED, "no"))
        : Optional.empty();
  }

  private void applyTheirs(AwsPeeringCall call) {
    switch (call) {
      case AwsPeeringCall.AcceptVpcPeeringConnection(var id) -> accept(id);
      case AwsPeeringCall.CreateRoute(var _, var range, var peering) -> {
        require(!theirRoutes.containsKey(range), "RouteAlreadyExists");
        theirRoutes.put(range, peering);
      }
      case AwsPeeringCall.ReplaceRoute(var _, var range, var peering) ->
          theirRoutes.put(range, peering);
      case AwsPeeringCall.DeleteRoute(var _, var range, var _) -> theirRoutes.remove(range);
      case AwsPeeringCall.ModifyVpcAttribute(var _, var attribute) -> {
        switch (attribute) {
          case ENABLE_DNS_SUPPORT -> theirSupport = true;
          case ENABLE_DNS_HOSTNAMES -> {
            require(theirSupport, "InvalidParameterCombination");
            theirHostnames = true;
          }
        }
      }
      case AwsPeeringCall.SwitchDns dns -> {
        require(theirHostnames, "OperationNotPermitted");
        switchDns(dns);
      }
      default -> throw new IllegalStateException(call + " is not theirs");
    }
  }

  private void accept(VpcPeeringConnectionId id) {
    VpcPeering peering = find(id).orElseThrow();
    require(peering.status() == VpcPeeringStatus.PENDING_ACCEPTANCE, "InvalidStateTransition");
    put(with(peering, "provisioning", off(), off()));
  }

  private void switchDns(AwsPeeringCall.SwitchDns dns) {
    VpcPeering peering = find(dns.peering()).orElseThrow();
    require(peering.status() == VpcPeeringStatus.ACTIVE, "OperationNotPermitted");
    if (reportsOptions) {
      boolean requester = dns.side() == AwsPeeringCall.SwitchDns.Side.REQUESTER;
      put(
          options(
              peering,
              requester ? (Boolean) dns.on() : peering.requester().remoteDns(),
              requester ? peering.accepter().remoteDns() : (Boolean) dns.on()));
    }
  }

  private void delete(VpcPeeringConnectionId id) {
    VpcPeering peering = find(id).orElseThrow();
    if (!peering.status().live()) {
      return; // what has ended already is fine
    }
    blackholes +=
        routes.values().stream()
            .mapToInt(table -> (int) table.values().stream().filter(id::equals).count())
            .sum();
    put(with(peering, "deleting", off(), off()));
  }

  /** Does a call; the peering, if it makes one. */
  Optional<VpcPeering> apply(AwsPeeringCall call, Instant now) {
    switch (call) {
      case AwsPeeringCall.CreateVpcPeeringConnection _ -> {
        return Optional.of(request(now));
      }
      case AwsPeeringCall.CreateRoute(var table, var range, var peering) -> {
        require(!table(table).containsKey(range), "RouteAlreadyExists");
        table(table).put(range, peering);
      }
      case AwsPeeringCall.ReplaceRoute(var table, var range, var peering) -> {
        require(table(table).containsKey(range), "InvalidRoute.NotFound");
        table(table).put(range, peering);
      }
      case AwsPeeringCall.ModifyVpcAttribute(var _, var attribute) -> {
        switch (attribute) {
          case ENABLE_DNS_SUPPORT -> support = true;
          case ENABLE_DNS_HOSTNAMES -> {
            require(support, "InvalidParameterCombination");
            hostnames = true;
          }
        }
      }
      case AwsPeeringCall.ModifyVpcPeeringConnectionOptions(var id) -> {
        VpcPeering peering = find(id).orElseThrow();
        require(peering.status() == VpcPeeringStatus.ACTIVE && hostnames, "OperationNotPermitted");
        put(with(peering, "active", reportsOptions ? true : null, peering.accepter().remoteDns()));
      }
      case AwsPeeringCall.SwitchDns dns -> switchDns(dns);
      case AwsPeeringCall.AcceptVpcPeeringConnection(var id) -> accept(id);
      case AwsPeeringCall.DeleteRoute(var table, var range, var peering) ->
          table(table).remove(range, peering);
      case AwsPeeringCall.DeleteVpcPeeringConnection(var id) -> delete(id);
      case AwsPeeringCall.AssociateVPCWithHostedZone(var zone, var _) -> associated.add(zone);
      case AwsPeeringCall.DisassociateVPCFromHostedZone(var zone, var _) -> associated.remove(zone);
      case AwsPeeringCall.InTheirName(var inner) -> applyTheirs(inner);
    }
    return Optional.empty();
  }

  private Map<Cidr, VpcPeeringConnectionId> table(String id) {
    return java.util.Objects.requireNonNull(routes.get(id), id);
  }

  private static void require(boolean allowed, String code) {
    if (!allowed) {
      throw new IllegalStateException(code);
    }
  }

  private VpcPeering request(Instant now) {
    requests++;
    VpcPeeringConnectionId id = new VpcPeeringConnectionId("pcx-0000000" + requests);
    VpcPeering made = with(Scene.peering(id, "active"), "initiating-request", off(), off());
    peerings.add(made);
    madeAt.put(id, now);
    return made;
  }

  private @Nullable Boolean off() {
    return reportsOptions ? false : null;
  }

  private VpcPeering with(
      VpcPeering peering, String status, @Nullable Boolean ours, @Nullable Boolean theirs) {
    List<Cidr> blocks = reportsBlocks && status.equals("active") ? theirBlocks : List.of();
    boolean asked = peering.accepter().vpc().equals(Scene.OURS.value());
    return asked
        ? Scene.reversed(Scene.peering(peering.id(), status, theirs, ours, blocks))
        : Scene.peering(peering.id(), status, ours, theirs, blocks);
  }

  /** The same with the options of its requester and its accepter. */
  private VpcPeering options(
      VpcPeering peering, @Nullable Boolean requester, @Nullable Boolean accepter) {
    return with(peering, peering.code(), requester, accepter);
  }

  private void put(VpcPeering peering) {
    peerings.replaceAll(there -> there.id().equals(peering.id()) ? peering : there);
  }

  /** Time passes: the cloud goes on, and the customer does something now and then. */
  void pass(boolean customerRejects) {
    for (VpcPeering peering : List.copyOf(peerings)) {
      switch (peering.status()) {
        case INITIATING_REQUEST -> put(with(peering, "pending-acceptance", off(), off()));
        case PENDING_ACCEPTANCE -> {
          boolean asked = peering.accepter().vpc().equals(Scene.OURS.value());
          if (!asked && !customerSleeps && chance(1, 3)) {
            put(with(peering, customerRejects ? "rejected" : "provisioning", off(), off()));
          }
        }
        case PROVISIONING -> put(with(peering, "active", off(), off()));
        case ACTIVE -> {
          if (!customerSleeps && chance(1, 3) && reportsOptions) {
            boolean asked = peering.accepter().vpc().equals(Scene.OURS.value());
            put(
                options(
                    peering,
                    asked ? (Boolean) true : peering.requester().remoteDns(),
                    asked ? peering.accepter().remoteDns() : (Boolean) true));
          }
        }
        case DELETING -> put(with(peering, "deleted", off(), off()));
        default -> {}
      }
    }
  }

  /** The customer authorizes our VPC, now or another time. */
  void authorize(HostedZoneId zone) {
    if (chance(1, 2)) {
      authorized.add(zone);
    }
  }

  /** Somebody deletes the live peering. */
  void delete() {
    for (VpcPeering peering : List.copyOf(peerings)) {
      if (peering.status().live()) {
        put(with(peering, "deleted", off(), off()));
      }
    }
  }
}
