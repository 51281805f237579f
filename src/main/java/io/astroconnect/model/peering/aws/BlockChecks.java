package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.net.Cidr;
import java.util.List;

/**
 * {@code block/RANGE}: blocks of the target's VPC that nobody asked for, once EC2 shows them, which
 * it does for an active peering. A warning: the cluster may not need them.
 */
final class BlockChecks implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return Current.of(intent, seen) instanceof Current.Found found && found.active()
        ? found.peering().accepter().cidrs().stream()
            .filter(block -> intent.cidrs().stream().noneMatch(block::overlaps))
            .map(BlockChecks::warning)
            .toList()
        : List.of();
  }

  private static Check warning(Cidr block) {
    return new Check(
        "block/" + block, Level.WARNING, Reason.of(AwsPeeringReason.BLOCK_NOT_ASKED, block));
  }
}
