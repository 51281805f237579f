package io.astroconnect.model.peering.aws;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.Wish;
import java.util.List;

/**
 * What staff asked for: connect this cluster's VPC with that one, or take the connection away.
 *
 * @param cidrs the target's ranges that the cluster must reach, in the order given
 * @param dns whether names are to resolve to private addresses across the peering
 * @param round 1 for the first request; each new request after an expired or rejected one adds 1
 */
public record AwsPeeringIntent(
    Cluster cluster, Target target, List<Cidr> cidrs, boolean dns, int round, Terms terms)
    implements PeeringIntent {
  public AwsPeeringIntent {
    cidrs = cidrs.stream().distinct().toList();
  }

  /** Connected, and nothing beside. */
  public AwsPeeringIntent(
      Cluster cluster, Target target, List<Cidr> cidrs, boolean dns, int round) {
    this(cluster, target, cidrs, dns, round, Terms.PLAIN);
  }

  /** The same on other terms. */
  public AwsPeeringIntent on(Terms others) {
    return new AwsPeeringIntent(cluster, target, cidrs, dns, round, others);
  }

  /** The same with other ranges. */
  public AwsPeeringIntent reaching(List<Cidr> others) {
    return new AwsPeeringIntent(cluster, target, others, dns, round, terms);
  }

  @Override
  public Wish wish() {
    return terms.wish();
  }

  @Override
  public AwsPeeringIntent wishing(Wish other) {
    return on(terms.wishing(other));
  }

  /** True if there is to be a route to this range. */
  boolean reaches(Cidr range) {
    return !removal() && cidrs.contains(range);
  }

  /** True if our VPC is to use this zone. */
  boolean uses(HostedZoneId zone) {
    return !removal() && terms.zones().contains(zone);
  }
}
