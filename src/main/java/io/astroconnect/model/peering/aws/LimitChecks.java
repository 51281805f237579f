package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code limit/peerings} and {@code limit/routes}: whether one more active peering, and our routes,
 * fit into what the account allows. AWS itself says so only when the customer accepts, or not until
 * the route is added.
 */
final class LimitChecks implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    List<Check> checks = new ArrayList<>();
    if (seen.cloud().peerings() instanceof Fact.Seen<List<VpcPeering>> peerings) {
      checks.add(peerings(intent, seen, peerings.value()));
    }
    routes(intent, seen).ifPresent(checks::add);
    return checks;
  }

  private static Check peerings(
      AwsPeeringIntent intent, AwsPeeringObservation seen, List<VpcPeering> all) {
    long others =
        all.stream()
            .filter(peering -> peering.status() == VpcPeeringStatus.ACTIVE)
            .filter(peering -> !Current.pair(intent, peering))
            .count();
    int limit = seen.limits().peerings();
    return others < limit
        ? new Check(
            "limit/peerings", Level.OK, Reason.of(AwsPeeringReason.LIMIT_PEERINGS, others, limit))
        : new Check(
            "limit/peerings",
            Level.STOP,
            Reason.of(AwsPeeringReason.LIMIT_PEERINGS_REACHED, others, limit));
  }

  private static Optional<Check> routes(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    if (!(seen.cloud().routeTables() instanceof Fact.Seen<List<RouteTable>> tables)
        || !(seen.cloud().subnets() instanceof Fact.Seen<List<Subnet>> subnets)) {
      return Optional.empty();
    }
    int limit = seen.limits().routes();
    return RouteSteps.used(tables.value(), subnets.value()).stream()
        .max(Comparator.comparingLong(table -> with(intent, table)))
        .map(
            fullest ->
                with(intent, fullest) <= limit
                    ? new Check(
                        "limit/routes",
                        Level.OK,
                        Reason.of(
                            AwsPeeringReason.LIMIT_ROUTES,
                            with(intent, fullest),
                            fullest.id(),
                            limit))
                    : new Check(
                        "limit/routes",
                        Level.STOP,
                        Reason.of(
                            AwsPeeringReason.LIMIT_ROUTES_REACHED,
                            with(intent, fullest),
                            fullest.id(),
                            limit)));
  }

  /** How many routes a table has with ours. */
  private static long with(AwsPeeringIntent intent, RouteTable table) {
    long missing = intent.cidrs().stream().filter(range -> table.to(range).isEmpty()).count();
    return table.routes().size() + missing;
  }
}
