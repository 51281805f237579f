package io.astroconnect.service.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import java.util.List;

/** A peering of a cluster's network that is none of ours so far. */
public sealed interface Adoptable {
  /** The cloud's id or name of it. */
  String name();

  /** How it stands, in the cloud's own word. */
  String status();

  /**
   * A live one on AWS.
   *
   * @param other the side that is not the cluster's
   * @param theyAsked true if the request came from that side
   */
  record OfVpc(VpcPeeringConnectionId id, PeeringSide other, boolean theyAsked, String status)
      implements Adoptable {
    static OfVpc of(Cluster cluster, VpcPeering peering) {
      boolean weAsked = peering.requester().vpc().equals(cluster.vpc());
      return new OfVpc(
          peering.id(),
          weAsked ? peering.accepter() : peering.requester(),
          !weAsked,
          peering.code());
    }

    @Override
    public String name() {
      return id.value();
    }
  }

  /**
   * Our half of one on Google Cloud.
   *
   * @param other the network that it leads to
   * @param cidrs what comes in by it
   */
  record OfNetwork(NetworkPeering half, PeerNetwork other, List<Cidr> cidrs) implements Adoptable {
    public OfNetwork {
      cidrs = List.copyOf(cidrs);
    }

    @Override
    public String name() {
      return half.name();
    }

    @Override
    public String status() {
      return half.state();
    }
  }
}
