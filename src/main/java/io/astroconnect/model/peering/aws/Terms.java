package io.astroconnect.model.peering.aws;

import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Wish;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for beside ranges and DNS.
 *
 * @param zones private hosted zones of theirs that our VPC is to use
 * @param adopted the peering that is taken over instead of asking for one, or null
 * @param role by which the customer lets us act for them, or null
 */
public record Terms(
    Wish wish,
    List<HostedZoneId> zones,
    @Nullable VpcPeeringConnectionId adopted,
    @Nullable AccepterRole role)
    implements PeeringTerms {
  /** Connected, and nothing more. */
  public static final Terms PLAIN = new Terms(Wish.CONNECTED, List.of(), null, null);

  public Terms {
    zones = zones.stream().distinct().toList();
  }

  @Override
  public Terms wishing(Wish other) {
    return new Terms(other, zones, adopted, role);
  }

  public Terms withZones(List<HostedZoneId> others) {
    return new Terms(wish, others, adopted, role);
  }

  /** Taking this peering over, or with null none. */
  public Terms adopting(@Nullable VpcPeeringConnectionId other) {
    return new Terms(wish, zones, other, role);
  }

  public Terms by(@Nullable AccepterRole other) {
    return new Terms(wish, zones, adopted, other);
  }

  Optional<VpcPeeringConnectionId> adoptedIfAny() {
    return Optional.ofNullable(adopted);
  }

  public Optional<AccepterRole> roleIfAny() {
    return Optional.ofNullable(role);
  }
}
