package io.astroconnect.store;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.Terms;
import java.time.Instant;
import java.util.List;

/**
 * A peering as it was asked for, and what was written down about it.
 *
 * @param ticket or ""
 * @param by who asked for it
 */
public record PeeringEntry(
    ConnectionId id,
    ClusterId cluster,
    PeeringTarget target,
    List<Cidr> cidrs,
    boolean dns,
    int round,
    String ticket,
    String by,
    Instant createdAt,
    PeeringRecord recorded,
    PeeringTerms terms) {
  public PeeringEntry {
    cidrs = List.copyOf(cidrs);
  }

  /** A plain connection. */
  public PeeringEntry(
      ConnectionId id,
      ClusterId cluster,
      PeeringTarget target,
      List<Cidr> cidrs,
      boolean dns,
      int round,
      String ticket,
      String by,
      Instant createdAt,
      PeeringRecord recorded) {
    this(id, cluster, target, cidrs, dns, round, ticket, by, createdAt, recorded, Terms.PLAIN);
  }
}
