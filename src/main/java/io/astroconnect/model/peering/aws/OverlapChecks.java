package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.ReasonCode;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Sibling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code overlap/CIDR}: each range against the cluster's own blocks, the routes of its VPC, its
 * other peerings, and what is asked for beside. Overlap with the cluster is a stop, as AWS takes
 * such a request and then fails it. The same destination with another target is a stop; one range
 * inside another is a warning that names the winner, the longer prefix.
 */
final class OverlapChecks implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return intent.cidrs().stream().map(cidr -> worst(intent, seen, cidr)).toList();
  }

  private static Check worst(AwsPeeringIntent intent, AwsPeeringObservation seen, Cidr cidr) {
    List<Check> found = new ArrayList<>();
    Set<Cidr> compared = new LinkedHashSet<>();
    Stream<Cidr> observed = seen.cloud().vpc().ifSeen().map(Vpc::cidrs).orElse(List.of()).stream();
    cluster(
        Stream.concat(intent.cluster().cidrs().stream(), observed).toList(), cidr, found, compared);
    routes(intent, seen, cidr, found, compared);
    peerings(intent, seen, cidr, found, compared);
    List<Sibling> others =
        seen.siblings().stream()
            .filter(sibling -> !sibling.target().equals(intent.target()))
            .toList();
    siblings(others, cidr, found, compared);
    itself(intent, cidr, found);
    unseen(seen, cidr, found);
    return worst(cidr, found, compared);
  }

  /** By what is known without looking: the cluster's ranges, and what is asked for beside. */
  static Check typed(Cidr cidr, Cluster cluster, List<Sibling> others) {
    List<Check> found = new ArrayList<>();
    Set<Cidr> compared = new LinkedHashSet<>();
    cluster(cluster.cidrs(), cidr, found, compared);
    siblings(others, cidr, found, compared);
    return worst(cidr, found, compared);
  }

  private static Check worst(Cidr cidr, List<Check> found, Set<Cidr> compared) {
    return found.stream()
        .max(java.util.Comparator.comparing(Check::level))
        .orElseGet(() -> ok(cidr, compared.size()));
  }

  private static void cluster(List<Cidr> blocks, Cidr cidr, List<Check> found, Set<Cidr> compared) {
    blocks.stream()
        .filter(compared::add)
        .filter(cidr::overlaps)
        .forEach(
            block ->
                found.add(check(cidr, Level.STOP, AwsPeeringReason.OVERLAP_CLUSTER, cidr, block)));
  }

  private static void routes(
      AwsPeeringIntent intent,
      AwsPeeringObservation seen,
      Cidr cidr,
      List<Check> found,
      Set<Cidr> compared) {
    if (!(seen.cloud().routeTables() instanceof Fact.Seen<List<RouteTable>> tables)) {
      return;
    }
    tables.value().stream()
        .flatMap(table -> table.routes().stream())
        .filter(route -> !route.isLocal() && route.destination().prefixLength() > 0)
        .filter(route -> !isOurs(route, intent, seen))
        .distinct()
        .forEach(
            route -> {
              compared.add(route.destination());
              compare(
                  cidr,
                  route.destination(),
                  route.target(),
                  AwsPeeringReason.OVERLAP_ROUTE,
                  AwsPeeringReason.OVERLAP_ROUTE_NESTED,
                  found);
            });
  }

  /** Leads to this connection's own peering: the live one, or one that is recorded as ours. */
  private static boolean isOurs(Route route, AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return seen.recorded().owns(route.target())
        || seen.cloud().peerings().ifSeen().orElse(List.of()).stream()
            .anyMatch(
                peering ->
                    route.leadsTo(peering.id())
                        && peering.status().live()
                        && Current.mine(intent, seen.recorded(), peering));
  }

  /** What could not be compared may overlap. The other facts have checks of their own. */
  private static void unseen(AwsPeeringObservation seen, Cidr cidr, List<Check> found) {
    if (seen.cloud().routeTables() instanceof Fact.Unknown<List<RouteTable>> unknown) {
      found.add(check(cidr, Level.STOP, AwsPeeringReason.NOT_CHECKED, unknown.why()));
    }
  }

  private static void peerings(
      AwsPeeringIntent intent,
      AwsPeeringObservation seen,
      Cidr cidr,
      List<Check> found,
      Set<Cidr> compared) {
    seen.cloud().peerings().ifSeen().orElse(List.of()).stream()
        .filter(peering -> peering.status().live())
        .filter(peering -> !Current.pair(intent, peering))
        .filter(peering -> !seen.recorded().owns(peering.id().value()))
        .forEach(
            peering ->
                otherSide(intent, peering)
                    .cidrs()
                    .forEach(
                        block -> {
                          compared.add(block);
                          compare(
                              cidr,
                              block,
                              peering.id(),
                              AwsPeeringReason.OVERLAP_PEERING,
                              AwsPeeringReason.OVERLAP_PEERING_NESTED,
                              found);
                        }));
  }

  private static PeeringSide otherSide(AwsPeeringIntent intent, VpcPeering peering) {
    return peering.requester().vpc().equals(intent.cluster().vpc())
        ? peering.accepter()
        : peering.requester();
  }

  private static void siblings(
      List<Sibling> others, Cidr cidr, List<Check> found, Set<Cidr> compared) {
    for (Sibling sibling : others) {
      for (Cidr block : sibling.cidrs()) {
        compared.add(block);
        compare(
            cidr,
            block,
            sibling.id(),
            AwsPeeringReason.OVERLAP_ASKED,
            AwsPeeringReason.OVERLAP_ASKED_NESTED,
            found);
      }
    }
  }

  private static void itself(AwsPeeringIntent intent, Cidr cidr, List<Check> found) {
    intent.cidrs().stream()
        .filter(other -> !other.equals(cidr) && other.contains(cidr))
        .forEach(
            wider ->
                found.add(
                    check(cidr, Level.WARNING, AwsPeeringReason.OVERLAP_ITSELF, cidr, wider)));
  }

  private static void compare(
      Cidr cidr, Cidr other, Object owner, ReasonCode same, ReasonCode nested, List<Check> found) {
    if (cidr.equals(other)) {
      found.add(check(cidr, Level.STOP, same, cidr, owner));
    } else if (cidr.overlaps(other)) {
      Cidr winner = cidr.prefixLength() > other.prefixLength() ? cidr : other;
      found.add(check(cidr, Level.WARNING, nested, cidr, other, owner, winner));
    }
  }

  private static Check check(Cidr cidr, Level level, ReasonCode code, Object... args) {
    return new Check("overlap/" + cidr, level, Reason.of(code, args));
  }

  private static Check ok(Cidr cidr, int compared) {
    return check(cidr, Level.OK, AwsPeeringReason.OVERLAP_NONE, cidr, compared);
  }
}
