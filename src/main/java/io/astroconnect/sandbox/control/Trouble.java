package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.Conditions;
import io.astroconnect.sandbox.world.Limits;
import io.astroconnect.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;

/** Trouble that lasts until it is ended. */
final class Trouble {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** As AWS has them (VPC user guide, "Amazon VPC quotas"). */
  private static final int ACTIVE_PEERINGS = 50;

  private Trouble() {}

  static Done deny(World world, Body body, Instant now) {
    String account = account(body);
    String action = body.text("action");
    return with(
        world,
        world.surroundings().conditions().withDenied(account, action),
        account + " " + action);
  }

  static Done allow(World world, Body body, Instant now) {
    String account = account(body);
    String action = body.text("action");
    Conditions before = world.surroundings().conditions();
    Conditions after = before.withAllowed(account, action);
    if (after.equals(before)) {
      throw new ControlException(409, action + " is not denied to " + account + ".");
    }
    return with(world, after, account + " " + action);
  }

  static Done expireSignIn(World world, Body body, Instant now) {
    String account = account(body);
    return with(world, world.surroundings().conditions().withExpired(account, true), account);
  }

  static Done signIn(World world, Body body, Instant now) {
    String account = account(body);
    return with(world, world.surroundings().conditions().withExpired(account, false), account);
  }

  static Done slowDown(World world, Body body, Instant now) {
    String region = body.text("region");
    Duration delay = body.duration("delay");
    if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
      throw new ControlException(400, "A delay is from PT0S to PT10M.");
    }
    return with(
        world, world.surroundings().conditions().withDelay(region, delay), region + " " + delay);
  }

  static Done throttle(World world, Body body, Instant now) {
    String action = body.textOr("action", Conditions.EVERY);
    int times = body.number("times", 1);
    return with(
        world,
        world.surroundings().conditions().withThrottled(action, times),
        action + " " + times);
  }

  static Done endThrottling(World world, Body body, Instant now) {
    String action = body.textOr("action", Conditions.EVERY);
    Conditions before = world.surroundings().conditions();
    Conditions after = before.withoutThrottling(action);
    if (after.equals(before)) {
      throw new ControlException(409, action + " is not throttled.");
    }
    return with(world, after, action);
  }

  static Done limit(World world, Body body, Instant now) {
    int most = body.number("activePeerings", ACTIVE_PEERINGS);
    return new Done(limited(world, most), Integer.toString(most));
  }

  static Done calm(World world, Body body, Instant now) {
    World calm = world.with(world.surroundings().with(Conditions.CALM));
    return new Done(limited(calm, ACTIVE_PEERINGS), "");
  }

  private static World limited(World world, int activePeerings) {
    Limits now = world.surroundings().limits();
    Limits changed =
        new Limits(activePeerings, now.outstandingRequestsPerVpc(), now.routesPerTable());
    return world.with(world.surroundings().with(changed));
  }

  private static Done with(World world, Conditions changed, String result) {
    return new Done(world.with(world.surroundings().with(changed)), result);
  }

  private static String account(Body body) {
    String account = body.textOr("account", Conditions.EVERY);
    if (!account.equals(Conditions.EVERY)
        && !account.matches("[0-9]{12}|[a-z][a-z0-9.:-]{4,283}[a-z0-9]")) {
      throw new ControlException(
          400, "An account has 12 digits, or is a Google project, or is * for every one.");
    }
    return account;
  }
}
