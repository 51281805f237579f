package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<VpcPeeringConnectionId, Instant> madeAt = new HashMap<>();
  private boolean support;
  private boolean hostnames;

  /** How many requests it took. */
  int requests;

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
            new Vpc(Scene.OURS, "418027365910", List.of(Scene.OUR_BLOCK), support, hostnames), now),
        new Fact.Seen<>(subnets, now),
        chance(1, 12) ? unknown(now) : new Fact.Seen<>(tables(), now),
        chance(1, 12) ? unknown(now) : new Fact.Seen<>(shown(now), now));
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
    return Scene.peering(peering.id(), status, ours, theirs, blocks);
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
          if (chance(1, 3)) {
            put(with(peering, customerRejects ? "rejected" : "provisioning", off(), off()));
          }
        }
        case PROVISIONING -> put(with(peering, "active", off(), off()));
        case ACTIVE -> {
          if (chance(1, 3) && reportsOptions) {
            put(with(peering, "active", peering.requester().remoteDns(), true));
          }
        }
        default -> {}
      }
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
