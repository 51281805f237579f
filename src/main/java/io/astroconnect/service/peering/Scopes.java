package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;

/** Where calls about a connection go. */
final class Scopes {
  private Scopes() {}

  static Scope ours(Cluster cluster) {
    return new Scope(cluster.account(), cluster.region());
  }

  /**
   * The customer's account, by the role that they gave.
   *
   * @throws java.util.NoSuchElementException there is none
   */
  static Scope theirs(AwsPeeringIntent intent) {
    return Scope.accepter(
        intent.terms().roleIfAny().orElseThrow(),
        intent.target().region().value(),
        intent.cluster().account());
  }
}
