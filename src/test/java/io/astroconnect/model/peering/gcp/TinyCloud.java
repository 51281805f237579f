package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Call;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A cloud of two networks, in a scene, and a customer who does their part some time. */
final class TinyCloud {
  private final Scene scene;
  private final Random random;
  private final boolean consensus;
  private boolean theirHalf;
  private boolean agrees;

  TinyCloud(Scene scene, Random random) {
    this.scene = scene;
    this.random = random;
    this.consensus = random.nextBoolean();
  }

  void apply(@Nullable Call call) {
    switch ((GcpPeeringCall) java.util.Objects.requireNonNull(call)) {
      case GcpPeeringCall.AddPeering(var name, var target, var exchange) ->
          put(name, target.url(), exchange, consensus ? Consent.NOBODY : Consent.NOT_NEEDED);
      case GcpPeeringCall.UpdatePeering(var name, var exchange) -> {
        NetworkPeering half = scene.halves.getFirst();
        put(name, half.peer(), exchange, half.consent());
      }
      case GcpPeeringCall.RequestRemovePeering(var name) -> {
        NetworkPeering half = scene.halves.getFirst();
        put(name, half.peer(), half.exchange(), agrees ? Consent.BOTH : Consent.OURS);
      }
      case GcpPeeringCall.CancelRequestRemovePeering(var name) -> {
        NetworkPeering half = scene.halves.getFirst();
        put(name, half.peer(), half.exchange(), agrees ? Consent.THEIRS : Consent.NOBODY);
      }
      case GcpPeeringCall.RemovePeering _ -> scene.halves.clear();
    }
  }

  private void put(String name, String peer, Exchange exchange, Consent consent) {
    scene.halves.clear();
    String state = theirHalf ? "ACTIVE" : "INACTIVE";
    scene.halves.add(new NetworkPeering(name, peer, state, "", exchange, consent));
  }

  void theCustomerDoesSomething() {
    if (scene.halves.isEmpty() || random.nextInt(3) > 0) {
      return;
    }
    NetworkPeering half = scene.halves.getFirst();
    if (!theirHalf) {
      theirHalf = true;
      put(half.name(), half.peer(), half.exchange(), half.consent());
      scene.subnets("10.44.0.0/16");
    } else if (scene.intent().removal() && half.consent() == Consent.OURS) {
      agrees = true;
      put(half.name(), half.peer(), half.exchange(), Consent.BOTH);
    } else {
      scene.told("their-options");
    }
  }
}
