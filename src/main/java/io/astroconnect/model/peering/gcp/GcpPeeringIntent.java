package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.Wish;
import java.util.List;

/**
 * What staff asked for: connect this cluster's network with that one, or take the connection away.
 *
 * @param cidrs the target's ranges that the cluster must reach, in the order given
 */
public record GcpPeeringIntent(
    Cluster cluster, PeerNetwork target, List<Cidr> cidrs, int round, GcpTerms terms)
    implements PeeringIntent {
  public GcpPeeringIntent {
    cidrs = cidrs.stream().distinct().toList();
  }

  @Override
  public Wish wish() {
    return terms.wish();
  }

  @Override
  public GcpPeeringIntent wishing(Wish other) {
    return new GcpPeeringIntent(cluster, target, cidrs, round, terms.wishing(other));
  }

  /** Which routes our half is to let through. */
  public Exchange exchange() {
    return terms.exchange();
  }
}
