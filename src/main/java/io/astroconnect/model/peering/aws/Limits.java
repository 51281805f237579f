package io.astroconnect.model.peering.aws;

/**
 * How much an account allows, as AWS's quotas of VPC say; AWS raises them when asked.
 *
 * @param peerings active peerings of one VPC
 * @param routes routes of one route table
 */
public record Limits(int peerings, int routes) {
  /** What an account has unless it asked for more. */
  public static final Limits USUAL = new Limits(50, 50);
}
