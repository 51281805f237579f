package io.astroconnect.sandbox.world;

/**
 * What AWS allows (VPC user guide, "Amazon VPC quotas").
 *
 * @param activePeeringsPerVpc 50 at first
 * @param outstandingRequestsPerVpc 25
 * @param routesPerTable 500
 */
public record Limits(int activePeeringsPerVpc, int outstandingRequestsPerVpc, int routesPerTable) {}
