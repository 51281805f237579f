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

/** Takes a route away; the local one stays. */
final class DeleteRoute implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    RouteCall parts = new RouteCall(world, call, now);
    RouteTable table = parts.table();
    String destination = parts.destination();
    Route route =
        table
            .route(destination)
            .orElseThrow(
                () ->
                    new Refused(
                        "InvalidRoute.NotFound",
                        "no route with destination-cidr-block "
                            + destination
                            + " in route table "
                            + table.id()));
    if (route.local()) {
      throw Refused.invalid(
          "cannot remove local route " + destination + " in route table " + table.id());
    }
    return Outcome.of(world.with(table.without(destination)), Element.text("return", true));
  }
}
