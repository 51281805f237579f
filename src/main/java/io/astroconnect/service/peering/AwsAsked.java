package io.astroconnect.service.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.store.PeeringEntry;

/** What is asked for in an entry of an AWS peering. */
final class AwsAsked {
  private AwsAsked() {}

  static boolean holds(PeeringEntry entry) {
    return entry.target() instanceof Target;
  }

  static Target target(PeeringEntry entry) {
    return (Target) entry.target();
  }

  static Terms terms(PeeringEntry entry) {
    return (Terms) entry.terms();
  }

  static AwsPeeringIntent intent(PeeringEntry entry, Cluster cluster) {
    return new AwsPeeringIntent(
        cluster, target(entry), entry.cidrs(), entry.dns(), entry.round(), terms(entry));
  }
}
