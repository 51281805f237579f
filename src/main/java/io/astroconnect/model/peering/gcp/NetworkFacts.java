package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Fact;
import java.time.Instant;
import java.util.List;

/**
 * All that Compute Engine says of a network.
 *
 * @param routes what its peers offer
 */
public record NetworkFacts(Fact<Network> network, Fact<List<PeeringRoute>> routes) {

  public static NetworkFacts notAsked() {
    return new NetworkFacts(Fact.notAsked(), Fact.notAsked());
  }

  /** When the older of the two was asked for. */
  public Instant oldest() {
    return network.at().isBefore(routes.at()) ? network.at() : routes.at();
  }
}
