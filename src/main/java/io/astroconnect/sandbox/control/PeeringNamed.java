package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.World;
import java.util.Map;

/** The peering that a deed is about. */
final class PeeringNamed {

  private PeeringNamed() {}

  static Peering in(World world, Body body) {
    String id = body.text("connection");
    Map<String, Peering> peerings = world.peerings();
    Peering peering = peerings.get(id);
    if (peering == null) {
      throw new ControlException(404, "There is no connection " + id + ".");
    }
    return peering;
  }
}
