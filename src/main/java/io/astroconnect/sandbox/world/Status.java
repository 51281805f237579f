package io.astroconnect.sandbox.world;

/** The states of a VPC peering connection (API reference, VpcPeeringConnectionStateReason). */
public enum Status {
  INITIATING_REQUEST("initiating-request"),
  PENDING_ACCEPTANCE("pending-acceptance"),
  PROVISIONING("provisioning"),
  ACTIVE("active"),
  FAILED("failed"),
  EXPIRED("expired"),
  REJECTED("rejected"),
  DELETING("deleting"),
  DELETED("deleted");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** True while the connection may still be, or become, active. */
  public boolean live() {
    return switch (this) {
      case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, ACTIVE -> true;
      case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> false;
    };
  }
}
