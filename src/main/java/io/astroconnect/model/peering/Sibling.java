package io.astroconnect.model.peering;

import io.astroconnect.model.net.Cidr;
import java.util.List;

/** Another connection of the same cluster that is asked for, with the ranges it wants. */
public record Sibling(ConnectionId id, PeeringTarget target, List<Cidr> cidrs) {}
