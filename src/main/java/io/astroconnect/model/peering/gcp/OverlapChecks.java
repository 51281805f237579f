package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Sibling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code overlap/CIDR}: each range against all ranges of the cluster, what its other peers offer,
 * and what is asked for beside. Google refuses a peering while subnets of the two networks, or of
 * their peers, share an address, nested ones too ("VPC Network Peering", overlapping subnets);
 * custom routes of a peer give way to subnet routes, so those are a warning.
 */
final class OverlapChecks implements GcpPeeringChecks.CheckRule {
  /** In the order of {@link Cluster#cidrs}. */
  private static final List<GcpPeeringReason> KINDS =
      List.of(
          GcpPeeringReason.OVERLAP_NODES,
          GcpPeeringReason.OVERLAP_PODS,
          GcpPeeringReason.OVERLAP_SERVICES,
          GcpPeeringReason.OVERLAP_SERVICE_PEERING);

  @Override
  public List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return intent.cidrs().stream().map(range -> worst(intent, seen, range)).toList();
  }

  private static Check worst(GcpPeeringIntent intent, GcpPeeringObservation seen, Cidr range) {
    List<Check> found = new ArrayList<>();
    Set<Cidr> compared = new LinkedHashSet<>();
    cluster(intent.cluster(), range, found, compared);
    peers(intent, seen, range, found, compared);
    asked(
        seen.siblings().stream()
            .filter(sibling -> !sibling.target().equals(intent.target()))
            .toList(),
        range,
        found,
        compared);
    itself(intent, range, found);
    return worst(range, found, compared);
  }

  /** What can be said without looking. */
  static Check typed(Cidr range, Cluster cluster, List<Sibling> others) {
    List<Check> found = new ArrayList<>();
    Set<Cidr> compared = new LinkedHashSet<>();
    cluster(cluster, range, found, compared);
    asked(others, range, found, compared);
    return worst(range, found, compared);
  }

  private static Check worst(Cidr range, List<Check> found, Set<Cidr> compared) {
    return found.stream()
        .max(Comparator.comparing(Check::level))
        .orElseGet(
            () -> check(range, Level.OK, GcpPeeringReason.OVERLAP_NONE, range, compared.size()));
  }

  private static void cluster(Cluster cluster, Cidr range, List<Check> found, Set<Cidr> compared) {
    List<Cidr> shared =
        cluster.cidrs().stream().filter(compared::add).filter(range::overlaps).toList();
    if (shared.size() == 1) {
      Cidr ours = shared.getFirst();
      found.add(check(range, Level.STOP, kind(cluster.cidrs(), ours), range, ours));
    } else if (!shared.isEmpty()) {
      String all = shared.stream().map(Cidr::toString).collect(Collectors.joining(", "));
      found.add(check(range, Level.STOP, GcpPeeringReason.OVERLAP_CLUSTER, range, all));
    }
  }

  /** Which range of the cluster it is, where it has those four that each cluster is made with. */
  private static GcpPeeringReason kind(List<Cidr> all, Cidr ours) {
    return all.size() == KINDS.size()
        ? KINDS.get(all.indexOf(ours))
        : GcpPeeringReason.OVERLAP_CLUSTER;
  }

  private static void peers(
      GcpPeeringIntent intent,
      GcpPeeringObservation seen,
      Cidr range,
      List<Check> found,
      Set<Cidr> compared) {
    switch (seen.cloud().routes()) {
      case Fact.Unknown<List<PeeringRoute>>(var why, var _) ->
          found.add(check(range, Level.STOP, GcpPeeringReason.NOT_CHECKED, why));
      case Fact.Gone<List<PeeringRoute>> _ -> {}
      case Fact.Seen<List<PeeringRoute>>(var routes, var _) ->
          routes.stream()
              .filter(route -> !own(intent, seen, route))
              .peek(route -> compared.add(route.range()))
              .filter(route -> route.range().overlaps(range))
              .forEach(route -> found.add(peer(range, route)));
    }
  }

  private static Check peer(Cidr range, PeeringRoute route) {
    return route.custom()
        ? check(
            range,
            Level.WARNING,
            GcpPeeringReason.OVERLAP_PEER_CUSTOM,
            range,
            route.range(),
            route.peering())
        : check(
            range,
            Level.STOP,
            GcpPeeringReason.OVERLAP_PEER,
            range,
            route.range(),
            route.peering());
  }

  private static boolean own(
      GcpPeeringIntent intent, GcpPeeringObservation seen, PeeringRoute route) {
    return seen.cloud()
        .network()
        .ifSeen()
        .flatMap(network -> network.with(intent.target()))
        .filter(half -> half.name().equals(route.peering()))
        .isPresent();
  }

  private static void asked(
      List<Sibling> others, Cidr range, List<Check> found, Set<Cidr> compared) {
    for (Sibling sibling : others) {
      sibling.cidrs().stream()
          .peek(compared::add)
          .filter(range::overlaps)
          .forEach(
              other ->
                  found.add(
                      check(
                          range,
                          Level.STOP,
                          GcpPeeringReason.OVERLAP_ASKED,
                          range,
                          other,
                          sibling.id())));
    }
  }

  private static void itself(GcpPeeringIntent intent, Cidr range, List<Check> found) {
    intent.cidrs().stream()
        .filter(other -> !other.equals(range) && other.contains(range))
        .forEach(
            wider ->
                found.add(
                    check(range, Level.WARNING, GcpPeeringReason.OVERLAP_ITSELF, range, wider)));
  }

  private static Check check(Cidr range, Level level, GcpPeeringReason code, Object... args) {
    return new Check("overlap/" + range, level, Reason.of(code, args));
  }
}
