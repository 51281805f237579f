package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** One action of a service: a pure function of the world, the call and the time. */
@FunctionalInterface
public interface Action {

  /**
   * Acts, or refuses.
   *
   * @throws Refused in the cloud's own error, if it would refuse
   */
  Outcome perform(World world, Call call, Instant now);
}
