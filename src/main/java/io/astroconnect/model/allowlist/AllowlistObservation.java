package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Ipv4;
import java.time.Instant;
import java.util.List;

/**
 * What the catalogue says about a cluster's addresses, and what was written down.
 *
 * @param addresses all that its traffic can leave from; gone without a public way out
 */
public record AllowlistObservation(Fact<List<Ipv4>> addresses, AllowlistRecord recorded) {

  /** What the catalogue says of a cluster at a moment. */
  public static AllowlistObservation of(Cluster cluster, AllowlistRecord recorded, Instant at) {
    return new AllowlistObservation(addresses(cluster, at), recorded);
  }

  private static Fact<List<Ipv4>> addresses(Cluster cluster, Instant at) {
    if (cluster.privateEgress()) {
      return new Fact.Gone<>(at);
    }
    return cluster.addresses().isEmpty()
        ? new Fact.Unknown<>(new Fault.NotAsked(), at)
        : new Fact.Seen<>(cluster.addresses(), at);
  }
}
