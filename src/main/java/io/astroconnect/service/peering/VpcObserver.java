package io.astroconnect.service.peering;

import io.astroconnect.cloud.Accounts;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.Zones;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.CallerIdentity;
import io.astroconnect.model.peering.aws.ElasticAddress;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks EC2 and STS for all that is to be known of some VPCs of one account and region. */
public final class VpcObserver {
  private final Accounts accounts;
  private final Networks networks;
  private final Peerings peerings;
  private final Zones zones;
  private final Clock clock;
  private final Memory memory;

  /** Looks through these ports. */
  public VpcObserver(Accounts accounts, Networks networks, Peerings peerings, Clock clock) {
    this(accounts, networks, peerings, new NoZones(), clock);
  }

  /** The same with hosted zones. */
  public VpcObserver(
      Accounts accounts, Networks networks, Peerings peerings, Zones zones, Clock clock) {
    this.accounts = accounts;
    this.networks = networks;
    this.peerings = peerings;
    this.zones = zones;
    this.clock = clock;
    this.memory = new Memory(clock);
  }

  /** Looks anew, at the next look, also at what hardly changes and is remembered else. */
  void forget() {
    memory.forget();
  }

  /**
   * What is asked for beside that which every peering rests on.
   *
   * @param ways whether NAT gateways and public addresses are
   * @param zoned the VPCs whose hosted zones are: Route 53 takes a call for each
   */
  record Depth(boolean ways, Set<VpcId> zoned) {
    static final Depth PLAIN = new Depth(false, Set.of());
  }

  /** One sweep for all the VPCs together, whatever their number of connections. Never throws. */
  public Map<VpcId, VpcFacts> observe(Scope scope, Set<VpcId> vpcs) {
    return observe(scope, vpcs, Depth.PLAIN);
  }

  Map<VpcId, VpcFacts> observe(Scope scope, Set<VpcId> vpcs, Depth depth) {
    Optional<CallerIdentity> known = memory.caller(scope);
    Fact<CallerIdentity> caller = known.map(this::stillSeen).orElseGet(() -> caller(scope));
    if (caller instanceof Fact.Unknown<CallerIdentity>(var why, var at)) {
      return spread(vpcs, vpc -> unseen(caller, new Fact.Unknown<>(why, at), depth, vpc));
    }
    Fact<List<VpcPeering>> all = ask(() -> peerings.all(scope));
    if (known.isPresent()
        && all instanceof Fact.Unknown<List<VpcPeering>>(var why, var _)
        && (why instanceof Fault.NeedsSignIn || why instanceof Fault.NotAllowed)) {
      memory.forget(scope);
      return observe(scope, vpcs, depth); // whose the sign-in was says nothing any more
    }
    Collection<Vpc> lately = memory.vpcs(scope, vpcs, active(all));
    Fact<List<Vpc>> found = ask(() -> networks.vpcs(scope, vpcs, lately));
    Fact<List<Subnet>> subnets = ask(() -> networks.subnets(scope, vpcs));
    Fact<List<RouteTable>> tables = ask(() -> networks.routeTables(scope, vpcs));
    Fact<List<NatGateway>> gateways =
        depth.ways() ? ask(() -> networks.natGateways(scope, vpcs)) : Fact.notAsked();
    Fact<List<ElasticAddress>> addresses =
        depth.ways() ? ask(() -> networks.elasticAddresses(scope)) : Fact.notAsked();
    Map<VpcId, VpcFacts> seen =
        spread(
            vpcs,
            vpc ->
                new VpcFacts(
                    caller,
                    one(found, vpc),
                    each(subnets, subnet -> subnet.vpc().equals(vpc)),
                    each(tables, table -> table.vpc().equals(vpc)),
                    each(all, peering -> touches(peering, vpc)),
                    depth.zoned().contains(vpc)
                        ? ask(() -> zones.associated(scope, vpc))
                        : Fact.notAsked(),
                    each(gateways, gateway -> gateway.vpc().equals(vpc)),
                    addresses));
    memory.keep(scope, seen, lately);
    return seen;
  }

  private Fact<CallerIdentity> caller(Scope scope) {
    Fact<CallerIdentity> asked = ask(() -> accounts.callerIdentity(scope));
    memory.keep(scope, asked);
    return asked;
  }

  /** The calls that follow go by the same sign-in, and show whether it still holds. */
  private Fact<CallerIdentity> stillSeen(CallerIdentity known) {
    return new Fact.Seen<>(known, clock.instant());
  }

  private static Set<String> active(Fact<List<VpcPeering>> all) {
    return all.ifSeen().stream()
        .flatMap(List::stream)
        .filter(VpcPeering::active)
        .flatMap(peering -> Stream.of(peering.requester().vpc(), peering.accepter().vpc()))
        .collect(Collectors.toSet());
  }

  /** The target's VPC, by a role of theirs. Never throws. */
  VpcFacts theirs(Scope scope, VpcId vpc) {
    Fact<CallerIdentity> caller =
        memory.caller(scope).map(this::stillSeen).orElseGet(() -> caller(scope));
    if (caller instanceof Fact.Unknown<CallerIdentity>(var why, var at)) {
      return unseen(caller, new Fact.Unknown<>(why, at), Depth.PLAIN, vpc);
    }
    Set<VpcId> only = Set.of(vpc);
    Fact<Vpc> found = one(ask(() -> networks.vpcs(scope, only)), vpc);
    if (found instanceof Fact.Unknown<Vpc>) {
      memory.forget(scope);
    }
    return new VpcFacts(
        caller,
        found,
        each(ask(() -> networks.subnets(scope, only)), subnet -> subnet.vpc().equals(vpc)),
        each(ask(() -> networks.routeTables(scope, only)), table -> table.vpc().equals(vpc)),
        Fact.notAsked());
  }

  /** What was to be asked is unknown: left as not asked, an older look would pass for this one. */
  private static VpcFacts unseen(
      Fact<CallerIdentity> caller, Fact.Unknown<Object> cause, Depth depth, VpcId vpc) {
    return new VpcFacts(
        caller,
        unknown(cause),
        unknown(cause),
        unknown(cause),
        unknown(cause),
        depth.zoned().contains(vpc) ? unknown(cause) : Fact.notAsked(),
        depth.ways() ? unknown(cause) : Fact.notAsked(),
        depth.ways() ? unknown(cause) : Fact.notAsked());
  }

  private static <T> Fact<T> unknown(Fact.Unknown<Object> cause) {
    return new Fact.Unknown<>(cause.why(), cause.at());
  }

  private static Map<VpcId, VpcFacts> spread(Set<VpcId> vpcs, Function<VpcId, VpcFacts> facts) {
    Map<VpcId, VpcFacts> spread = new HashMap<>();
    vpcs.forEach(vpc -> spread.put(vpc, facts.apply(vpc)));
    return spread;
  }

  private <T> Fact<T> ask(Supplier<T> call) {
    Instant at = clock.instant();
    try {
      return new Fact.Seen<>(call.get(), at);
    } catch (CloudException unseen) {
      return new Fact.Unknown<>(unseen.fault(), at);
    }
  }

  private static Fact<Vpc> one(Fact<List<Vpc>> all, VpcId id) {
    return switch (all) {
      case Fact.Seen<List<Vpc>>(var vpcs, var at) ->
          vpcs.stream()
              .filter(vpc -> vpc.id().equals(id))
              .findFirst()
              .<Fact<Vpc>>map(vpc -> new Fact.Seen<>(vpc, at))
              .orElseGet(() -> new Fact.Gone<>(at));
      case Fact.Unknown<List<Vpc>>(var why, var at) -> new Fact.Unknown<>(why, at);
      case Fact.Gone<List<Vpc>>(var at) -> new Fact.Gone<>(at);
    };
  }

  private static <T> Fact<List<T>> each(
      Fact<List<T>> all, java.util.function.Predicate<T> belongs) {
    return all instanceof Fact.Seen<List<T>>(var list, var at)
        ? new Fact.Seen<>(list.stream().filter(belongs).toList(), at)
        : all;
  }

  private static boolean touches(VpcPeering peering, VpcId vpc) {
    return peering.requester().vpc().equals(vpc.value())
        || peering.accepter().vpc().equals(vpc.value());
  }
}
