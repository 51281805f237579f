package io.astroconnect.model.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import java.util.List;

/** What staff asked for, whatever the cloud: connect a cluster with a network, or no longer. */
public interface PeeringIntent {
  Cluster cluster();

  PeeringTarget target();

  /** The target's ranges that the cluster must reach, in the order given. */
  List<Cidr> cidrs();

  /** 1 for the first request; one that takes the place of another adds 1. */
  int round();

  Wish wish();

  /** The same to another end. */
  PeeringIntent wishing(Wish other);

  /** What is asked for beside all this. */
  PeeringTerms terms();

  /** Whether names are to resolve across; a wish that not every cloud has. */
  default boolean dns() {
    return false;
  }

  /** True if the connection is to be taken away. */
  default boolean removal() {
    return wish() == Wish.REMOVED;
  }
}
