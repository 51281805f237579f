package io.astroconnect.sandbox;

import java.net.URI;

/**
 * Where a home's stand-ins listen; each on a port of its own, without a path.
 *
 * @param google IAM and Resource Manager, over gRPC
 * @param compute Compute Engine, over HTTP and JSON
 * @param astro the Astro API; its paths begin with {@code /v1}
 */
public record Endpoints(
    URI ec2, URI sts, URI route53, URI control, URI google, URI compute, URI astro) {}
