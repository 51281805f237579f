package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import java.util.List;

/** {@code vpc}: the cluster's VPC is there, in its account and region. */
final class VpcCheck implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    String vpc = intent.cluster().vpc();
    return List.of(
        switch (seen.cloud().vpc()) {
          case Fact.Seen<Vpc> _ ->
              new Check("vpc", Level.OK, Reason.of(AwsPeeringReason.VPC_SEEN, vpc));
          case Fact.Gone<Vpc> _ ->
              new Check("vpc", Level.STOP, Reason.of(AwsPeeringReason.VPC_MISSING, vpc));
          case Fact.Unknown<Vpc> unknown ->
              new Check("vpc", Level.STOP, Reason.of(AwsPeeringReason.NOT_CHECKED, unknown.why()));
        });
  }
}
