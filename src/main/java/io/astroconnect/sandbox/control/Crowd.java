package io.astroconnect.sandbox.control;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Fills a network with peerings, to meet a limit. */
final class Crowd {
  private static final int MOST = 125;
  private static final int FIRST_BLOCK = 100;

  private Crowd() {}

  static Done gather(World world, Body body, Instant now) {
    String id = body.text("vpc");
    int count = body.number("peerings", 1);
    if (count > MOST) {
      throw new ControlException(400, "AWS lets a VPC have at most " + MOST + " peerings.");
    }
    Map<String, Vpc> vpcs = world.vpcs();
    Vpc vpc = vpcs.get(id);
    if (vpc == null) {
      throw new ControlException(404, "There is no VPC " + id + ".");
    }
    World next = world;
    for (int i = 0; i < count; i++) {
      next = next.with(peering(next, vpc, i, now)).counted();
    }
    return new Done(next, Integer.toString(count));
  }

  private static Peering peering(World world, Vpc vpc, int number, Instant now) {
    Side stranger =
        new Side(
            "%012d".formatted(900_000_000_000L + number),
            vpc.region(),
            Ids.of("vpc-", vpc.id() + "crowd" + number),
            List.of(Cidr.parse("192.168." + (FIRST_BLOCK + number) + ".0/24")),
            false);
    return new Peering(
        world.nextId("pcx-"),
        new Side(vpc.owner(), vpc.region(), vpc.id(), List.of(), false),
        stranger,
        Status.ACTIVE,
        "Active",
        now,
        now.plus(world.pace().acceptance()),
        "",
        Map.of("Name", "crowd " + (number + 1)));
  }
}
