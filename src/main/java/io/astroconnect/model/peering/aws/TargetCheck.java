package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import java.util.List;

/** {@code target}: the target is not the cluster's own VPC. */
final class TargetCheck implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    boolean own = intent.target().vpc().value().equals(intent.cluster().vpc());
    return List.of(
        own
            ? new Check("target", Level.STOP, Reason.of(AwsPeeringReason.TARGET_IS_OURS))
            : new Check(
                "target", Level.OK, Reason.of(AwsPeeringReason.TARGET_OK, intent.target().vpc())));
  }
}
