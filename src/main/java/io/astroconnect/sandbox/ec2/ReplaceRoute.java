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

/** Gives a route that is there another target. */
final class ReplaceRoute implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    RouteCall parts = new RouteCall(world, call, now);
    RouteTable table = parts.table();
    Route wanted = parts.route(table);
    Route there =
        table
            .route(wanted.destination())
            .orElseThrow(
                () ->
                    Refused.invalid(
                        "There is no route defined for '"
                            + wanted.destination()
                            + "' in the route table. Use CreateRoute instead."));
    RouteTable changed = table.with(there.to(wanted.kind(), wanted.target()));
    return Outcome.of(
        changed.equals(table) ? world : world.with(changed), Element.text("return", true));
  }
}
