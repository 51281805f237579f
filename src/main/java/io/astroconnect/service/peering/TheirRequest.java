package io.astroconnect.service.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A peering that a customer asked us for, and that nobody here has taken over.
 *
 * @param cluster whose VPC they want
 * @param asker the side that sent it
 * @param deadline when it ends unless we accept it; empty if AWS does not say
 */
public record TheirRequest(
    Cluster cluster, VpcPeeringConnectionId id, PeeringSide asker, Optional<Instant> deadline) {

  static TheirRequest of(Cluster cluster, VpcPeering peering) {
    return new TheirRequest(cluster, peering.id(), peering.requester(), peering.expiry());
  }
}
