package io.astroconnect.store.sql;

import io.astroconnect.store.StoreException;
import io.astroconnect.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a file to this release's schema. Looks at Flyway's own table first, as starting Flyway
 * costs more than all the rest of opening a store.
 */
final class Schema {
  /** The number of the newest {@code V…__….sql}. */
  static final int VERSION = 13;

  private static final String PLACE = "io/astroconnect/store/sql";
  private static final String TABLE = "flyway_schema_history";

  private final SqliteFile file;

  Schema(SqliteFile file) {
    this.file = file;
  }

  /**
   * @throws StoreException {@link Problem#NEWER} before anything was touched
   */
  void bringUp() {
    try {
      if (!current()) {
        file.makeFolder();
        upgrade();
      }
    } catch (SQLException | FlywayException failed) {
      throw SqliteTrouble.of(file, failed);
    } catch (IOException failed) {
      throw new StoreException(
          Problem.UNREACHABLE, file.path().toString(), failed.toString(), failed);
    }
  }

  /** One process at a time, as Flyway cannot lock SQLite: by a lock on a file beside it. */
  private void upgrade() throws SQLException, IOException {
    SqliteFile beside = new SqliteFile(Path.of(file.path() + "-upgrade"));
    try (Connection lock = beside.openForLock();
        Statement statement = lock.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      if (!current()) {
        file.create();
        migrate();
      }
      statement.execute("COMMIT");
    }
  }

  private boolean current() throws SQLException {
    int found = file.exists() ? version() : 0;
    if (found > VERSION) {
      throw new StoreException(
          Problem.NEWER, file.path().toString(), Integer.toString(found), null);
    }
    return found == VERSION;
  }

  private int version() throws SQLException {
    try (Connection look = file.openToLook();
        Statement statement = look.createStatement()) {
      if (number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
        return 0;
      }
      if (number(statement, "SELECT count(*) FROM sqlite_schema WHERE name = '" + TABLE + "'")
          == 0) {
        throw new StoreException(
            Problem.DAMAGED, file.path().toString(), "holds tables of something else", null);
      }
      return number(
          statement, "SELECT max(CAST(version AS INTEGER)) FROM " + TABLE + " WHERE success = 1");
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(file.url(), null, null)
        .locations("classpath:" + PLACE)
        .failOnMissingLocations(true)
        .loggers("slf4j")
        .load()
        .migrate();
  }
}
