package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Ipv4;

/**
 * A public address that an account holds in a region, in use or not.
 *
 * @param allocation its id, {@code eipalloc-…}, or ""
 * @param networkInterface what it is attached to, or ""
 */
public record ElasticAddress(Ipv4 address, String allocation, String networkInterface) {}
