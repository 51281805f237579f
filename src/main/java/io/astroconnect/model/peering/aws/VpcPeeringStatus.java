package io.astroconnect.model.peering.aws;

import java.util.Locale;

/** Status codes of a VPC peering connection, as in the VPC peering guide, "life cycle". */
public enum VpcPeeringStatus {
  INITIATING_REQUEST,
  PENDING_ACCEPTANCE,
  PROVISIONING,
  ACTIVE,
  FAILED,
  EXPIRED,
  REJECTED,
  DELETING,
  DELETED,
  /** A code that this release does not know. */
  OTHER;

  /** Reads EC2's code; one that is not known becomes {@link #OTHER}. */
  public static VpcPeeringStatus parse(String code) {
    try {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      return OTHER;
    }
  }

  /** Requested, and neither ended nor refused. */
  boolean live() {
    return switch (this) {
      case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, ACTIVE, OTHER -> true;
      case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> false;
    };
  }

  /** EC2's own spelling. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
