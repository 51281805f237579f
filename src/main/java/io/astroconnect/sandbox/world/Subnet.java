package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.util.Map;

/** A part of a {@link Vpc} in one availability zone. */
public record Subnet(String id, String vpc, Cidr cidr, String zone, Map<String, String> tags) {
  public Subnet {
    tags = Map.copyOf(tags);
  }
}
