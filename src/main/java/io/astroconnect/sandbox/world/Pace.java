package io.astroconnect.sandbox.world;

import java.time.Duration;

/**
 * How long the cloud takes and how long it remembers, by the VPC peering guide's "life cycle"
 * section.
 *
 * @param initiating from the request to pending-acceptance or failed
 * @param provisioning from acceptance to active
 * @param deleting from the delete call to deleted
 * @param acceptance how long a request may wait before it expires
 * @param shownBriefly how long a failed connection, or an ended one to the side that ended it,
 *     stays visible
 * @param shownLong how long an expired connection, or an ended one to the other side, stays visible
 * @param operation how long Google takes over an operation of a network
 */
public record Pace(
    Duration initiating,
    Duration provisioning,
    Duration deleting,
    Duration acceptance,
    Duration shownBriefly,
    Duration shownLong,
    Duration operation) {}
