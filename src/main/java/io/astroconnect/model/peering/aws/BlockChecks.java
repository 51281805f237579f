package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.net.Cidr;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code block/RANGE}: blocks of the target's VPC that nobody asked for, once EC2 shows them, which
 * it does for an active peering, or to a role of theirs. A warning: the cluster may not need them.
 * By a role a range that is outside of them is seen, and stops, before anything is sent.
 */
final class BlockChecks implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    List<Cidr> byRole = seen.theirs().vpc().ifSeen().map(Vpc::cidrs).orElse(List.of());
    if (!byRole.isEmpty()) {
      PeeringSide theirs = new PeeringSide("", "", "", byRole, null);
      return Stream.concat(
              intent.cidrs().stream()
                  .filter(cidr -> !theirs.mayHold(cidr))
                  .map(cidr -> outside(cidr, byRole)),
              notAsked(intent, byRole))
          .toList();
    }
    return Current.of(intent, seen) instanceof Current.Found found && found.active()
        ? notAsked(intent, found.peering().accepter().cidrs()).toList()
        : List.of();
  }

  private static Stream<Check> notAsked(AwsPeeringIntent intent, List<Cidr> blocks) {
    return blocks.stream()
        .filter(block -> intent.cidrs().stream().noneMatch(block::overlaps))
        .map(BlockChecks::warning);
  }

  private static Check outside(Cidr cidr, List<Cidr> blocks) {
    String all = blocks.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    return new Check(
        "block/" + cidr, Level.STOP, Reason.of(AwsPeeringReason.CIDR_OUTSIDE_TARGET, cidr, all));
  }

  private static Check warning(Cidr block) {
    return new Check(
        "block/" + block, Level.WARNING, Reason.of(AwsPeeringReason.BLOCK_NOT_ASKED, block));
  }
}
