package io.astroconnect.architecture.bad.service.peering;

import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;

/** What a status means is decided by the planner alone. */
final class NamesStatus {
  boolean active(VpcPeering peering) {
    return peering.status() == VpcPeeringStatus.ACTIVE;
  }
}
