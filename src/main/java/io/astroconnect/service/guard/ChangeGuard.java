package io.astroconnect.service.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A workspace that is read-only refuses every call that changes something, until unlocked. */
public final class ChangeGuard {
  private final boolean readOnly;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Instant unlockedUntil;

  /** A guard that starts locked if the workspace is read-only. */
  public ChangeGuard(boolean readOnly, Clock clock) {
    this.readOnly = readOnly;
    this.clock = clock;
  }

  public boolean locked() {
    return readOnly && unlockedUntil().isEmpty();
  }

  /** True if this workspace is read-only by default, whether or not it is unlocked now. */
  public boolean readOnly() {
    return readOnly;
  }

  /** Until when changes are allowed, if they were unlocked for a time that has not passed. */
  public Optional<Instant> unlockedUntil() {
    return Optional.ofNullable(unlockedUntil).filter(until -> clock.instant().isBefore(until));
  }

  public void unlock(Instant until) {
    unlockedUntil = until;
    listeners.forEach(Runnable::run);
  }

  public void lock() {
    unlockedUntil = null;
    listeners.forEach(Runnable::run);
  }

  /** Told when it is locked or unlocked; not when the time passes. */
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
