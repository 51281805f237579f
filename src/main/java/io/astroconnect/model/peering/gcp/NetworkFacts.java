package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Fact;
import java.time.Instant;
import java.util.List;

/**
 * All that Compute Engine says of a network.
 *
 * @param routes what its peers offer
 * @param offered what it offers by those halves that export custom routes
 */
public record NetworkFacts(
    Fact<Network> network, Fact<List<PeeringRoute>> routes, Fact<List<PeeringRoute>> offered) {

  public static NetworkFacts notAsked() {
    return new NetworkFacts(Fact.notAsked(), Fact.notAsked(), Fact.notAsked());
  }

  /** When the older of the network and what its peers offer was asked for. */
  public Instant oldest() {
    return network.at().isBefore(routes.at()) ? network.at() : routes.at();
  }
}
