package io.astroconnect.model.peering.aws;

import java.util.List;

/** What the cloud says, what we wrote down, and what else is asked of the same cluster. */
public record AwsPeeringObservation(
    VpcFacts cloud, PeeringRecord recorded, List<Sibling> siblings) {
  public AwsPeeringObservation {
    siblings = List.copyOf(siblings);
  }
}
