package io.astroconnect.service.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;

/**
 * A live peering of a cluster's VPC that is none of ours so far.
 *
 * @param other the side that is not the cluster's
 * @param theyAsked true if the request came from that side
 * @param status in EC2's own word
 */
public record Adoptable(
    VpcPeeringConnectionId id, PeeringSide other, boolean theyAsked, String status) {

  static Adoptable of(Cluster cluster, VpcPeering peering) {
    boolean weAsked = peering.requester().vpc().equals(cluster.vpc());
    return new Adoptable(
        peering.id(), weAsked ? peering.accepter() : peering.requester(), !weAsked, peering.code());
  }
}
