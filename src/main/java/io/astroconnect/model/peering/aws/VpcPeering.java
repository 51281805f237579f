package io.astroconnect.model.peering.aws;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A VPC peering connection as {@code DescribeVpcPeeringConnections} reports it.
 *
 * @param code EC2's own spelling of the status
 * @param message EC2's explanation of the status, or ""
 * @param expiresAt when an unaccepted request ends; some services leave it out
 */
public record VpcPeering(
    VpcPeeringConnectionId id,
    String code,
    String message,
    PeeringSide requester,
    PeeringSide accepter,
    @Nullable Instant expiresAt) {

  /** The same as the other side sees it. */
  VpcPeering mirrored() {
    return new VpcPeering(
        id, code, message, /* requester= */ accepter, /* accepter= */ requester, expiresAt);
  }

  /** True if it can be taken over: it stands between the two VPCs, whoever asked. */
  public boolean adoptable(AwsPeeringIntent intent) {
    return status().live() && Current.pair(intent, this);
  }

  /** True while it can still become or is active. */
  public boolean live() {
    return status().live();
  }

  /** True while it waits for its accepter. */
  public boolean pending() {
    return status() == VpcPeeringStatus.PENDING_ACCEPTANCE;
  }

  /** True once both sides agreed and it carries traffic. */
  public boolean active() {
    return status() == VpcPeeringStatus.ACTIVE;
  }

  /** True of a status, in EC2's own spelling, that says that nothing came of the request. */
  public static boolean endedAs(String code) {
    return switch (VpcPeeringStatus.parse(code)) {
      case FAILED, EXPIRED, REJECTED -> true;
      default -> false;
    };
  }

  public VpcPeeringStatus status() {
    return VpcPeeringStatus.parse(code);
  }

  public Optional<Instant> expiry() {
    return Optional.ofNullable(expiresAt);
  }
}
