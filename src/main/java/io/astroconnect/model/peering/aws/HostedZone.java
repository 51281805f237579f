package io.astroconnect.model.peering.aws;

/**
 * A private hosted zone that is associated with a VPC, as {@code ListHostedZonesByVPC} reports it.
 *
 * @param name its domain without the final dot, or ""
 * @param owner the account (12 digits) or the AWS service that it belongs to, or ""
 */
public record HostedZone(HostedZoneId id, String name, String owner) {
  /**
   * Code of the conflict that an association meets while the zone's owner has not authorized our
   * VPC. Their list of authorizations cannot be read by us: this is the only way to know.
   */
  public static final String NOT_AUTHORIZED = "NotAuthorizedException";
}
