package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Wish;

/** What is asked for beside ranges. */
public record GcpTerms(Wish wish, Exchange exchange) implements PeeringTerms {
  /** Connected, and nothing more. */
  public static final GcpTerms PLAIN = new GcpTerms(Wish.CONNECTED, Exchange.USUAL);

  @Override
  public GcpTerms wishing(Wish other) {
    return new GcpTerms(other, exchange);
  }
}
