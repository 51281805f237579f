package io.astroconnect.model.peering.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A peering that is recorded as this connection's own.
 *
 * @param round the request that it belongs to, see {@link AwsPeeringIntent#round}
 * @param lastSeen how EC2 last reported it: ended peerings vanish there, our history does not
 */
public record Issued(VpcPeeringConnectionId id, int round, @Nullable VpcPeering lastSeen) {

  public Optional<VpcPeering> last() {
    return Optional.ofNullable(lastSeen);
  }
}
