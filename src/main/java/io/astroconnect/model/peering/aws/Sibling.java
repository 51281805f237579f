package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import java.util.List;

/** Another connection of the same cluster that is asked for, with the ranges it wants. */
public record Sibling(ConnectionId id, Target target, List<Cidr> cidrs) {}
