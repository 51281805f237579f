package io.astroconnect.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * An Airflow deployment.
 *
 * @param workloadIdentity the service account that the Astro API says it really has
 */
public record Deployment(
    String id,
    String name,
    String namespace,
    String clusterId,
    @Nullable String workloadIdentity) {}
