package io.astroconnect.store.sql;

import io.astroconnect.store.Change;
import io.astroconnect.store.Changes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners, on a thread of its own, what this process wrote, and about once a second whether
 * another one did. Of another process's write only the fact is known: then everything may differ.
 */
final class Feed implements Changes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  /** For a listener that hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OtherProcesses others;
  private final long pause;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Set<Change> untold = EnumSet.noneOf(Change.class);
  private @Nullable Thread teller;
  private boolean closed;

  /**
   * A class rather than a record: the same consumer may subscribe twice, and end one of the two.
   */
  private static final class Listener {
    private final Consumer<Change> consumer;

    Listener(Consumer<Change> consumer) {
      this.consumer = consumer;
    }
  }

  Feed(OtherProcesses others, Duration pause) {
    this.others = others;
    this.pause = pause.toNanos();
  }

  /** To be called after the commit. */
  void changed(Change kind) {
    lock.lock();
    try {
      untold.add(kind);
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Subscription subscribe(Consumer<Change> consumer) {
    Listener listener = new Listener(consumer);
    lock.lock();
    try {
      if (teller == null && !closed) {
        untold.clear();
        teller = Thread.ofVirtual().name("store-changes").start(this::tellUntilClosed);
      }
      listeners.add(listener);
    } finally {
      lock.unlock();
    }
    return () -> listeners.remove(listener);
  }

  private void tellUntilClosed() {
    long look = System.nanoTime() + pause;
    while (true) {
      Set<Change> kinds = next(look);
      if (kinds == null) {
        return;
      }
      if (System.nanoTime() - look >= 0) {
        if (others.wrote()) {
          kinds = EnumSet.allOf(Change.class);
        }
        look = System.nanoTime() + pause;
      }
      kinds.forEach(this::tell);
    }
  }

  /** Waits for something to tell or the time to look; null at the end. */
  private @Nullable Set<Change> next(long look) {
    lock.lock();
    try {
      long left = look - System.nanoTime();
      while (!closed && untold.isEmpty() && left > 0) {
        try {
          left = news.awaitNanos(left);
        } catch (InterruptedException leftByListener) {
          left = look - System.nanoTime(); // nobody else knows this thread
        }
      }
      Set<Change> kinds = EnumSet.copyOf(untold);
      untold.clear();
      return closed ? null : kinds;
    } finally {
      lock.unlock();
    }
  }

  private void tell(Change kind) {
    for (Listener listener : listeners) {
      try {
        listener.consumer.accept(kind);
      } catch (RuntimeException | Error broken) {
        LOG.error("A listener failed on {}; the others are told.", kind, broken);
      }
    }
  }

  /** Lets the listener that is being told right now finish, unless it is the one that closes. */
  @Override
  public void close() {
    Thread last;
    lock.lock();
    try {
      closed = true;
      news.signalAll();
      last = teller;
    } finally {
      lock.unlock();
    }
    if (last != null && last != Thread.currentThread()) {
      try {
        last.join(PATIENCE);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
