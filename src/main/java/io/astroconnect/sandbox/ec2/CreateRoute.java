package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** Adds a route; a destination that is there already is refused, whatever its target. */
final class CreateRoute implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    RouteCall parts = new RouteCall(world, call, now);
    RouteTable table = parts.table();
    Route route = parts.route(table);
    if (table.route(route.destination()).isPresent()) {
      throw new Refused(
          "RouteAlreadyExists",
          "The route identified by " + route.destination() + " already exists.");
    }
    if (table.routes().size() >= world.surroundings().limits().routesPerTable()) {
      throw new Refused(
          "RouteLimitExceeded",
          "The maximum number of routes for route table " + table.id() + " has been reached.");
    }
    return Outcome.of(world.with(table.with(route)), Element.text("return", true));
  }
}
