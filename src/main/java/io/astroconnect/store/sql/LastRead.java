package io.astroconnect.store.sql;

import java.lang.ref.SoftReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was read last, for as long as nobody writes it differently: every screen asks for all
 * clusters at the same moment, and again whenever anything else changed. The table {@code stamp}
 * counts the writes, whatever the process and the connection.
 */
final class LastRead<T> {
  private final String subject;
  private final Function<Handle, T> query;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Seen<T> seen = new Seen<>(-1, new SoftReference<>(null));

  private record Seen<T>(long stamp, SoftReference<T> what) {
    @Nullable T at(long wanted) {
      return stamp == wanted ? what.get() : null;
    }
  }

  /**
   * Of a query that is always the same.
   *
   * @param subject whose stamp tells of writes
   */
  LastRead(String subject, Function<Handle, T> query) {
    this.subject = subject;
    this.query = query;
  }

  /** Within a transaction of {@link Database#read}; one reads, others wait for it. */
  T read(Handle handle) {
    long stamp =
        handle
            .createQuery("SELECT n FROM stamp WHERE subject = :subject")
            .bind("subject", subject)
            .mapTo(long.class)
            .one();
    T before = seen.at(stamp);
    if (before != null) {
      return before;
    }
    reading.lock();
    try {
      T meanwhile = seen.at(stamp);
      if (meanwhile != null) {
        return meanwhile;
      }
      T now = query.apply(handle);
      seen = new Seen<>(stamp, new SoftReference<>(now));
      return now;
    } finally {
      reading.unlock();
    }
  }
}
