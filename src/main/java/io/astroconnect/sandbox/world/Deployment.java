package io.astroconnect.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * An Airflow deployment.
 *
 * @param workloadIdentity the service account that the Astro API says it really has
 * @param recoveryIdentity the one that it says it has after a failover
 */
public record Deployment(
    String id,
    String name,
    String namespace,
    String clusterId,
    @Nullable String workloadIdentity,
    @Nullable String recoveryIdentity) {}
