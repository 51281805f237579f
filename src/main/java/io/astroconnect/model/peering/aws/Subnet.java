package io.astroconnect.model.peering.aws;

/** A subnet of our VPC, by its id. */
public record Subnet(String id, VpcId vpc) {}
