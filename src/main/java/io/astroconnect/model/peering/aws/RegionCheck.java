package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import java.util.List;
import java.util.Optional;

/**
 * {@code region}: only where the target's region is none that we know, since it is more often
 * mistyped than new.
 */
final class RegionCheck implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return doubt(intent.target().region()).stream().toList();
  }

  /** What can be said of a region alone, for a field that is being typed into. */
  static Optional<Check> doubt(AwsRegion region) {
    return KnownRegions.NAMES.contains(region.value())
        ? Optional.empty()
        : Optional.of(
            new Check(
                "region",
                Level.WARNING,
                Reason.of(
                    AwsPeeringReason.REGION_UNKNOWN,
                    region.value(),
                    KnownRegions.nearest(region.value()))));
  }
}
