package io.astroconnect.service.peering;

import io.astroconnect.model.cluster.AddressChange;
import io.astroconnect.model.cluster.Cluster;
import java.time.Instant;

/**
 * A cluster whose traffic leaves from other addresses than the catalogue gives.
 *
 * @param since when that was first noted, or else last seen
 */
public record AddressDrift(Cluster cluster, AddressChange change, Instant since) {}
