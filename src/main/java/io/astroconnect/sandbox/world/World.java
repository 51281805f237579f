package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything the stand-ins know at one moment. Never changed: each action and each {@link Due}
 * event makes the next one.
 *
 * @param due what will happen by itself, soonest first
 * @param salt makes ids of this world differ from those of another
 * @param serial counts the ids given out
 */
public record World(
    List<Cluster> clusters,
    List<Deployment> deployments,
    List<Customer> customers,
    Map<String, Vpc> vpcs,
    Map<String, Subnet> subnets,
    Map<String, RouteTable> routeTables,
    Map<String, Peering> peerings,
    List<Due> due,
    Pace pace,
    Surroundings surroundings,
    String salt,
    long serial) {

  public World {
    clusters = List.copyOf(clusters);
    deployments = List.copyOf(deployments);
    customers = List.copyOf(customers);
    vpcs = sorted(vpcs);
    subnets = sorted(subnets);
    routeTables = sorted(routeTables);
    peerings = sorted(peerings);
    due = List.copyOf(due);
  }

  /** The AWS accounts of our clusters, in the catalogue's order. */
  public Set<String> ourAccounts() {
    return clusters.stream()
        .filter(c -> c.provider().equals("AWS"))
        .map(Cluster::account)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** True if some network of that account is known, ours or a customer's. */
  boolean knows(String account) {
    return vpcs.values().stream().anyMatch(v -> v.owner().equals(account));
  }

  public Optional<Customer> customer(Side side) {
    return customers.stream()
        .filter(c -> c.vpc().equals(side.vpc()) && c.account().equals(side.owner()))
        .findFirst();
  }

  /** True if the other side asked a cluster of ours, so that it is ours to answer. */
  public boolean asked(Peering peering) {
    return ours(peering.accepter()) && !ours(peering.requester());
  }

  /** The side that is a cluster's, whoever asked. */
  public Side ourSide(Peering peering) {
    return asked(peering) ? peering.accepter() : peering.requester();
  }

  /** The side that is the customer's, whoever asked. */
  public Side theirSide(Peering peering) {
    return asked(peering) ? peering.requester() : peering.accepter();
  }

  private boolean ours(Side side) {
    return clusters.stream()
        .anyMatch(c -> c.vpc().equals(side.vpc()) && c.account().equals(side.owner()));
  }

  /** The network that a side names, if its id, account and region agree. */
  public Optional<Vpc> network(Side side) {
    return Optional.ofNullable(vpcs.get(side.vpc()))
        .filter(v -> v.owner().equals(side.owner()) && v.region().equals(side.region()));
  }

  /** The blocks of a side's network: its own if known, else what its owner told. */
  public List<Cidr> blocks(Side side) {
    return network(side).map(Vpc::blocks).orElse(side.told());
  }

  /** True if names may be resolved across: every network of it that is known allows it. */
  public boolean dnsReady(Peering peering) {
    return network(peering.requester()).map(Vpc::dnsReady).orElse(true)
        && network(peering.accepter()).map(Vpc::dnsReady).orElse(true);
  }

  /** True if a side's network has as many active peerings as AWS allows it. */
  public boolean full(Side side) {
    long taken =
        peerings.values().stream()
            .filter(p -> p.status() == Status.ACTIVE || p.status() == Status.PROVISIONING)
            .filter(p -> p.touches(side.vpc()))
            .count();
    return taken >= surroundings.limits().activePeeringsPerVpc();
  }

  /** True if a side's network has as many requests waiting as AWS allows it. */
  public boolean crowded(Side side) {
    long waiting =
        peerings.values().stream()
            .filter(p -> p.status() == Status.PENDING_ACCEPTANCE)
            .filter(p -> p.requester().vpc().equals(side.vpc()))
            .count();
    return waiting >= surroundings.limits().outstandingRequestsPerVpc();
  }

  /** An id such as {@code pcx-} and 17 hexadecimal digits, not given out before. */
  public String nextId(String prefix) {
    return Ids.of(prefix, salt + '/' + serial);
  }

  /** This world after an id was given out. */
  public World counted() {
    return new World(
        clusters,
        deployments,
        customers,
        vpcs,
        subnets,
        routeTables,
        peerings,
        due,
        pace,
        surroundings,
        salt,
        serial + 1);
  }

  /** With this cluster in place of the one with the same id. */
  public World with(Cluster cluster) {
    return new World(
        clusters.stream().map(one -> one.id().equals(cluster.id()) ? cluster : one).toList(),
        deployments,
        customers,
        vpcs,
        subnets,
        routeTables,
        peerings,
        due,
        pace,
        surroundings,
        salt,
        serial);
  }

  public World with(Vpc vpc) {
    return withNetworks(put(vpcs, vpc, Vpc::id), subnets, routeTables);
  }

  public World with(Subnet subnet) {
    return withNetworks(vpcs, put(subnets, subnet, Subnet::id), routeTables);
  }

  public World with(RouteTable table) {
    return withNetworks(vpcs, subnets, put(routeTables, table, RouteTable::id));
  }

  public World with(HostedZone zone) {
    return with(surroundings.with(zone));
  }

  public World with(NatGateway gateway) {
    return with(surroundings.with(gateway));
  }

  public World with(Role role) {
    return with(surroundings.with(role));
  }

  public World with(Surroundings changed) {
    return new World(
        clusters,
        deployments,
        customers,
        vpcs,
        subnets,
        routeTables,
        peerings,
        due,
        pace,
        changed,
        salt,
        serial);
  }

  public World with(Peering peering) {
    return withPeerings(put(peerings, peering, Peering::id), due);
  }

  /** This world as if there had never been such a peering; routes to it stay. */
  public World without(Peering peering) {
    Map<String, Peering> left = new TreeMap<>(peerings);
    left.remove(peering.id());
    return withPeerings(
        left, due.stream().filter(d -> !d.connection().equals(peering.id())).toList());
  }

  World later(Instant at, Peering peering, Due.Turn turn) {
    List<Due> more = new ArrayList<>(due);
    more.add(new Due(at, peering.id(), turn));
    more.sort(Comparator.comparing(Due::at));
    return withPeerings(peerings, more);
  }

  /** This world with everything done that is due by {@code now}, each at its own time. */
  public World advance(Instant now) {
    World world = this;
    while (!world.due.isEmpty() && !world.due.getFirst().at().isAfter(now)) {
      Due next = world.due.getFirst();
      World rest = world.withPeerings(world.peerings, world.due.subList(1, world.due.size()));
      world = LifeCycle.happen(rest, next);
    }
    return world;
  }

  private World withNetworks(
      Map<String, Vpc> changedVpcs,
      Map<String, Subnet> changedSubnets,
      Map<String, RouteTable> changedTables) {
    return new World(
        clusters,
        deployments,
        customers,
        changedVpcs,
        changedSubnets,
        changedTables,
        peerings,
        due,
        pace,
        surroundings,
        salt,
        serial);
  }

  private World withPeerings(Map<String, Peering> changed, List<Due> changedDue) {
    return new World(
        clusters,
        deployments,
        customers,
        vpcs,
        subnets,
        routeTables,
        changed,
        changedDue,
        pace,
        surroundings,
        salt,
        serial);
  }

  private static <T> Map<String, T> put(Map<String, T> map, T value, Function<T, String> id) {
    Map<String, T> changed = new TreeMap<>(map);
    changed.put(id.apply(value), value);
    return changed;
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
