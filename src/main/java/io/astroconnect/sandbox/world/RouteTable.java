package io.astroconnect.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route table.
 *
 * @param main true for the table that serves subnets without one of their own
 * @param subnets ids of the subnets that name this table explicitly
 */
public record RouteTable(
    String id,
    String vpc,
    boolean main,
    List<String> subnets,
    List<Route> routes,
    Map<String, String> tags) {

  public RouteTable {
    subnets = List.copyOf(subnets);
    routes = List.copyOf(routes);
    tags = Map.copyOf(tags);
  }

  public Optional<Route> route(String destination) {
    return routes.stream().filter(r -> r.destination().equals(destination)).findFirst();
  }

  public RouteTable with(Route route) {
    List<Route> changed = new ArrayList<>(routes);
    int at = indexOf(route.destination());
    if (at < 0) {
      changed.add(route);
    } else {
      changed.set(at, route);
    }
    return new RouteTable(id, vpc, main, subnets, changed, tags);
  }

  public RouteTable without(String destination) {
    List<Route> left = routes.stream().filter(r -> !r.destination().equals(destination)).toList();
    return new RouteTable(id, vpc, main, subnets, left, tags);
  }

  private int indexOf(String destination) {
    for (int i = 0; i < routes.size(); i++) {
      if (routes.get(i).destination().equals(destination)) {
        return i;
      }
    }
    return -1;
  }
}
