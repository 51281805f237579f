package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;

/** Our half of the peering, as far as can be told. */
sealed interface Current {

  /** There is one. */
  record Found(NetworkPeering half) implements Current {}

  /** There is none. */
  record None() implements Current {}

  /** Nobody could look. */
  record Unseen(Fault why) implements Current {}

  static Current of(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return switch (seen.cloud().network()) {
      case Fact.Unknown<Network>(var why, var _) -> new Unseen(why);
      case Fact.Gone<Network> _ -> new None();
      case Fact.Seen<Network>(var network, var _) ->
          network.with(intent.target()).<Current>map(Found::new).orElseGet(None::new);
    };
  }
}
