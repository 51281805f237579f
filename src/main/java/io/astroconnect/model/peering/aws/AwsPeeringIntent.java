package io.astroconnect.model.peering.aws;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import java.util.List;

/**
 * What staff asked for: connect this cluster's VPC with that one.
 *
 * @param cidrs the target's ranges that the cluster must reach, in the order given
 * @param dns whether names are to resolve to private addresses across the peering
 * @param round 1 for the first request; each new request after an expired or rejected one adds 1
 */
public record AwsPeeringIntent(
    Cluster cluster, Target target, List<Cidr> cidrs, boolean dns, int round) {
  public AwsPeeringIntent {
    cidrs = cidrs.stream().distinct().toList();
  }
}
