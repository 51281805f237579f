package io.astroconnect.cloud.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The sandbox's clock: real time and the offset that the sandbox was last moved by. */
public final class SandboxClock extends Clock {
  private final SandboxControl control;
  private final Clock real;
  private final Offset offset;

  /** Shared by all zones' views of the clock. */
  private static final class Offset {
    private volatile Duration value = Duration.ZERO;
  }

  /** A clock that agrees with the real one until {@link #refresh} is called. */
  public SandboxClock(SandboxControl control, Clock real) {
    this(control, real, new Offset());
  }

  private SandboxClock(SandboxControl control, Clock real, Offset offset) {
    this.control = control;
    this.real = real;
    this.offset = offset;
  }

  /** Asks the sandbox how far its clock is ahead; blocks. */
  public void refresh() {
    offset.value = Duration.ofSeconds(control.get("clock").path("offsetSeconds").asLong());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset.value);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SandboxClock(control, real.withZone(zone), offset);
  }
}
