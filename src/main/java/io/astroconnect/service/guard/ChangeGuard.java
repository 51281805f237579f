package io.astroconnect.service.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Whether calls that change something may be sent. A workspace that is read-only starts locked and
 * can be unlocked for a time; any other can be locked by hand.
 */
public final class ChangeGuard {
  private final boolean readOnly;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean lockedByHand;
  private volatile @Nullable Instant unlockedUntil;

  /** A guard that starts locked if the workspace is read-only. */
  public ChangeGuard(boolean readOnly, Clock clock) {
    this.readOnly = readOnly;
    this.clock = clock;
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

  /** Allows changes: until then if the workspace is read-only, else until locked by hand. */
  public void unlock(Instant until) {
    lockedByHand = false;
    unlockedUntil = readOnly ? until : null;
    listeners.forEach(Runnable::run);
  }

  /** Refuses changes from now on. */
  public void lock() {
    lockedByHand = true;
    unlockedUntil = null;
    listeners.forEach(Runnable::run);
  }

  /** Told when it is locked or unlocked by hand; not when the time passes. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
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
