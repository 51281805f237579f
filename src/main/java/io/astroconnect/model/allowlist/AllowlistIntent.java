package io.astroconnect.model.allowlist;

import io.astroconnect.model.cluster.ClusterId;

/**
 * A cluster that is to be let into a service, or to be let in no more.
 *
 * @param withdrawal true if the customer is to take its addresses out again
 */
public record AllowlistIntent(ClusterId cluster, ServiceId service, boolean withdrawal) {}
