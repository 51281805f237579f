package io.astroconnect.handover;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A peering, as far as a hand-over needs it.
 *
 * @param connectionId the cloud's id, also where the checklist could not look; "" before the
 *     request
 * @param observed the blocks that our VPC was seen to have beside those of the cluster
 * @param ticket or ""
 */
public record PeeringMatter(
    PeeringIntent intent,
    Checklist checklist,
    String connectionId,
    List<Cidr> observed,
    String ticket) {
  public PeeringMatter {
    observed = List.copyOf(observed);
  }

  /** Our ranges that their route tables need: known or seen, those inside a wider one left out. */
  List<Cidr> ours() {
    List<Cidr> all =
        Stream.concat(intent.cluster().cidrs().stream(), observed.stream()).distinct().toList();
    return all.stream()
        .filter(
            range -> all.stream().noneMatch(wider -> !wider.equals(range) && wider.contains(range)))
        .toList();
  }

  /** The same as texts. */
  List<String> ourRanges() {
    return ours().stream().map(Cidr::toString).toList();
  }
}
