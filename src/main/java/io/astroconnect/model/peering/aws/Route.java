package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Cidr;

/**
 * An IPv4 route of a route table. Routes to prefix lists and IPv6 ranges are left out by the
 * adapter.
 *
 * @param target where it leads, by id: {@code local}, {@code pcx-…}, {@code nat-…}, {@code igw-…}
 * @param blackhole true if its target is gone or not active
 */
public record Route(Cidr destination, String target, boolean blackhole) {
  boolean leadsTo(VpcPeeringConnectionId peering) {
    return target.equals(peering.value());
  }

  boolean isLocal() {
    return target.equals("local");
  }
}
