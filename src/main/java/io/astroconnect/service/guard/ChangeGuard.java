package io.astroconnect.service.guard;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.store.Activities;
import io.astroconnect.store.Activity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything may be changed: calls to the clouds, what is asked for and given, and what
 * stands in the catalogue. What we observe goes on while it is locked, and what a customer said is
 * written down: it is an observation too. So do a sync, a pin and a new cluster. A workspace that
 * is read-only starts locked and can be unlocked for a time; any other can be locked by hand.
 */
public final class ChangeGuard {
  private final boolean readOnly;
  private final Clock clock;
  private final Activities activities;
  private final String who;
  private volatile boolean lockedByHand;
  private volatile @Nullable Instant unlockedUntil;

  /** A guard that starts locked if the workspace is read-only. */
  public ChangeGuard(boolean readOnly, Clock clock, Activities activities, String who) {
    this.readOnly = readOnly;
    this.clock = clock;
    this.activities = activities;
    this.who = who;
  }

  public boolean locked() {
    return (readOnly || lockedByHand) && unlockedUntil().isEmpty();
  }

  /** True if this workspace is read-only by default, whether or not it is unlocked now. */
  public boolean readOnly() {
    return readOnly;
  }

  /** Until when changes are allowed, if they were unlocked for a time that has not passed. */
  public Optional<Instant> unlockedUntil() {
    return Optional.ofNullable(unlockedUntil).filter(until -> clock.instant().isBefore(until));
  }

  /**
   * Allows changes: until then if the workspace is read-only, else until locked by hand. Written
   * down with its ticket before it takes effect.
   *
   * @return until when
   */
  public Instant unlock(Instant until, String ticket) {
    log("activity.unlocked", List.of(Arg.of(readOnly ? until : ""), Arg.of(ticket.strip())));
    lockedByHand = false;
    unlockedUntil = readOnly ? until : null;
    return until;
  }

  /**
   * Refuses changes from now on.
   *
   * @return since when
   */
  public Instant lock() {
    lockedByHand = true;
    unlockedUntil = null;
    log("activity.locked", List.of());
    return clock.instant();
  }

  private void log(String key, List<Arg> args) {
    activities.add(new Activity(clock.instant(), who, "", key, args));
  }

  /**
   * Returns if changes are allowed.
   *
   * @throws LockedException if they are not
   */
  public void require() {
    if (locked()) {
      throw new LockedException();
    }
  }
}
