package io.astroconnect.store.sql;

import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was read last, for as long as nothing is written: every screen asks for all clusters at the
 * same moment. SQLite tells each connection for itself whether any other wrote since ({@code PRAGMA
 * data_version}), whatever the process.
 */
final class LastRead<T> {
  private final Function<Handle, T> query;
  private final Map<Connection, Seen<T>> seen = Collections.synchronizedMap(new WeakHashMap<>());

  private record Seen<T>(long version, SoftReference<T> what) {}

  /** Of a query that is always the same. */
  LastRead(Function<Handle, T> query) {
    this.query = query;
  }

  /** Within a transaction of {@link Database#read}. */
  T read(Handle handle) {
    long version = handle.createQuery("PRAGMA data_version").mapTo(long.class).one();
    Seen<T> last = seen.get(handle.getConnection());
    @Nullable T before = last == null || last.version() != version ? null : last.what().get();
    if (before != null) {
      return before;
    }
    T now = query.apply(handle);
    seen.put(handle.getConnection(), new Seen<>(version, new SoftReference<>(now)));
    return now;
  }
}
