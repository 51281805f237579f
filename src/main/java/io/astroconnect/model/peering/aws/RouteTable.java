package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A route table of our VPC.
 *
 * @param main true if subnets without an association of their own use it
 * @param subnets ids of the subnets that are associated with it explicitly
 */
public record RouteTable(
    String id, VpcId vpc, boolean main, Set<String> subnets, List<Route> routes) {
  public RouteTable {
    subnets = Set.copyOf(subnets);
    routes = List.copyOf(routes);
  }

  Optional<Route> to(Cidr destination) {
    return routes.stream().filter(route -> route.destination().equals(destination)).findFirst();
  }
}
