package io.astroconnect.cloud.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The sandbox's time: real time, and how far the sandbox was moved ahead of it. Reading it never
 * blocks; while it is read, it asks the sandbox in the background once a second at most, since
 * other processes of the same home may move the time too.
 */
public final class SandboxClock extends Clock {
  private final Clock real;
  private final SandboxOffset offset;

  /** A clock that agrees with the real one until the sandbox has answered. */
  public SandboxClock(SandboxControl control, Clock real) {
    this(real, new SandboxOffset(control));
  }

  private SandboxClock(Clock real, SandboxOffset offset) {
    this.real = real;
    this.offset = offset;
  }

  /**
   * Asks the sandbox now; blocks.
   *
   * @throws io.astroconnect.cloud.CloudException if it does not answer
   */
  public void refresh() {
    offset.ask();
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset.latest());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SandboxClock(real.withZone(zone), offset);
  }
}
