package io.astroconnect.service.peering;

import java.util.List;

/**
 * All peerings after a look that did not wait for ever.
 *
 * @param late those of an account and region that took too long, as they were last seen
 */
public record Swept(List<PeeringView> all, List<PeeringView> late) {
  public Swept {
    all = List.copyOf(all);
    late = List.copyOf(late);
  }
}
