package io.astroconnect.model.peering.aws;

import io.astroconnect.model.peering.PeeringTarget;

/** The customer's VPC. */
public record Target(AwsAccountId account, AwsRegion region, VpcId vpc) implements PeeringTarget {

  @Override
  public String owner() {
    return account.value();
  }

  @Override
  public String place() {
    return region.value();
  }

  @Override
  public String network() {
    return vpc.value();
  }
}
