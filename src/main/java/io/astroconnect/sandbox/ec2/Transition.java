package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Status;

/** EC2's words for a step that a peering's status does not allow. */
final class Transition {
  private Transition() {}

  static Refused refused(Peering peering, Status wanted) {
    return new Refused(
        "InvalidStateTransition",
        "Invalid state transition for "
            + peering.id()
            + ", attempted to transition from "
            + peering.status().code()
            + " to "
            + wanted.code());
  }
}
