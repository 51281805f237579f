package io.astroconnect.model.peering.aws;

/** The customer's VPC. */
public record Target(AwsAccountId account, AwsRegion region, VpcId vpc) {}
