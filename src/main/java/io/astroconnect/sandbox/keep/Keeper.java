package io.astroconnect.sandbox.keep;

import io.astroconnect.sandbox.world.Conditions;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * The one place that holds the current world. A change is on disk before its result is handed out;
 * if it cannot be written it did not happen.
 */
public final class Keeper {
  private final WorldFile file;
  private final Clock clock;
  private World world;
  private Duration ahead;

  private Keeper(WorldFile file, Clock clock, Snapshot snapshot) {
    this.file = file;
    this.clock = clock;
    this.world = snapshot.world();
    this.ahead = snapshot.ahead();
  }

  /**
   * Goes on with the world in a file, or begins one.
   *
   * @param seed makes the first world for the moment at which it begins
   */
  public static Keeper open(Path path, Clock clock, Function<Instant, World> seed)
      throws IOException {
    WorldFile file = new WorldFile(path);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Snapshot kept = file.read(() -> seed.apply(now)).orElse(null);
    if (kept == null) {
      kept = new Snapshot(Snapshot.VERSION, Duration.ZERO, seed.apply(now));
      file.write(kept);
    }
    return new Keeper(file, clock, kept);
  }

  /** A result together with the world after it. */
  public record Step<T>(World world, T result) {}

  /** Something to do with the world as it is at a moment. */
  @FunctionalInterface
  public interface Work<T> {
    Step<T> at(World world, Instant now);
  }

  /** Brings the world up to now and does the work; what it throws leaves the world alone. */
  public synchronized <T> T perform(Work<T> work) throws IOException {
    Instant now = now();
    World upToNow = world.advance(now);
    Step<T> step = work.at(upToNow, now);
    keep(step.world(), ahead);
    return step.result();
  }

  /** What is switched on at present; nothing falls due by this. */
  public synchronized Conditions conditions() {
    return world.surroundings().conditions();
  }

  /** The sandbox's own time, to the millisecond. */
  public synchronized Instant now() {
    return clock.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  /** How far the sandbox's time is ahead of the real one. */
  public synchronized Duration ahead() {
    return ahead;
  }

  /** Moves the clock on; everything that falls due on the way happens. */
  public synchronized Instant advance(Duration by) throws IOException {
    Duration further = ahead.plus(by);
    Instant then = clock.instant().plus(further).truncatedTo(ChronoUnit.MILLIS);
    keep(world.advance(then), further);
    return then;
  }

  private void keep(World next, Duration nextAhead) throws IOException {
    if (!next.equals(world) || !nextAhead.equals(ahead)) {
      file.write(new Snapshot(Snapshot.VERSION, nextAhead, next));
      world = next;
      ahead = nextAhead;
    }
  }
}
