package io.astroconnect.model.peering.aws;

import io.astroconnect.model.peering.Sibling;
import java.util.List;

/**
 * What the cloud says, what we wrote down, and what else is asked of the same cluster.
 *
 * @param theirs the target's VPC as the accepter role sees it; not asked without one
 */
public record AwsPeeringObservation(
    VpcFacts cloud,
    PeeringRecord recorded,
    List<Sibling> siblings,
    VpcFacts theirs,
    Limits limits) {
  public AwsPeeringObservation {
    siblings = List.copyOf(siblings);
  }

  /** Without a look at the target's side, under the usual limits. */
  public AwsPeeringObservation(VpcFacts cloud, PeeringRecord recorded, List<Sibling> siblings) {
    this(cloud, recorded, siblings, VpcFacts.notAsked(), Limits.USUAL);
  }
}
