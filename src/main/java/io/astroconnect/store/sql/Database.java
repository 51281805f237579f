package io.astroconnect.store.sql;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** One writer and a few readers on one file; readers wait for nobody (write-ahead log). */
final class Database implements AutoCloseable {
  private static final int READERS = 4;

  private final SqliteFile file;
  private final Connections writing;
  private final Connections reading;
  private final Jdbi writer;
  private final Jdbi reader;

  Database(SqliteFile file) {
    this.file = file;
    writing = new Connections(1, file::openWriter);
    reading = new Connections(READERS, file::openReader);
    writer = Jdbi.create(writing);
    reader = Jdbi.create(reading);
  }

  SqliteFile file() {
    return file;
  }

  /** Runs the queries on one state of the store. */
  <T> T read(Function<Handle, T> queries) {
    return translating(() -> reader.<T, RuntimeException>inTransaction(queries::apply));
  }

  /** Runs the statements in one transaction, which is on the disk when this returns. */
  <T> T write(Function<Handle, T> statements) {
    return translating(() -> writer.<T, RuntimeException>inTransaction(statements::apply));
  }

  /** A number that differs from the last one if, and only if, another process wrote meanwhile. */
  long version() {
    return translating(
        () ->
            writer.<Long, RuntimeException>withHandle(
                handle -> handle.createQuery("PRAGMA data_version").mapTo(long.class).one()));
  }

  private <T> T translating(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failed) {
      throw SqliteTrouble.of(file, failed);
    }
  }

  @Override
  public void close() {
    try (reading;
        writing) {
      // readers last: try closes them in the opposite order
    } catch (SQLException failed) {
      throw SqliteTrouble.of(file, failed);
    }
  }
}
