package io.astroconnect.store.sql;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** Opens a store in a process of its own, and says how many milliseconds that took. */
final class Opening {

  private Opening() {}

  /** Runs it; its arguments are the store's file and whether to start Flyway without looking. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    long start = System.nanoTime();
    if (Boolean.parseBoolean(args[1])) {
      Flyway.configure()
          .dataSource(new SqliteFile(file).url(), null, null)
          .locations("classpath:io/astroconnect/store/sql")
          .loggers("slf4j")
          .load()
          .migrate();
    }
    try (SqlStore store = SqlStore.open(file)) {
      store.preferences().get("pane");
      System.out.println((System.nanoTime() - start) / 1_000_000);
    }
  }
}
