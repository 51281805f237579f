package io.astroconnect.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.model.catalogue.RowFate.Kind;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints figures beside floors that make nothing of the same rows; asserts only that what was timed
 * was done.
 */
@Tag("bench")
class ImportSpeedTest {
  private static final int ROWS = 100_000;

  private static final String PARTED = "floor: lines, parted";
  private static final String INSERTED = "floor: bare inserts, committed";

  @TempDir Path folder;
  private final Map<String, Long> took = new HashMap<>();

  @Test
  void aHundredThousandRows() throws Exception {
    Path file = folder.resolve("many.csv");
    write(file);
    System.out.printf("%,d rows, %,d bytes%n", ROWS, Files.size(file));
    try (SqlStore store = SqlStore.open(folder.resolve("store.sqlite"))) {
      ClusterFiles files =
          new CatalogueService(
                  store,
                  new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test"),
                  Clock.systemUTC(),
                  "test")
              .files();
      ImportPreview preview = time("look, all new", () -> files.preview(file, Progress.none()));
      assertThat(preview.count(Kind.NEW)).isEqualTo(ROWS);
      time("accept", () -> files.accept(preview, Progress.none()));
      ImportPreview again = time("look, all the same", () -> files.preview(file, Progress.none()));
      assertThat(again.count(Kind.SAME)).isEqualTo(ROWS);
      Path out = folder.resolve("out.csv");
      time("export", () -> files.export(out, FileFormat.CSV));
      time("list with all that is said", () -> store.clusters().records().size());
      time("list the facts", () -> store.clusters().all().size());
      assertThat(time(PARTED, () -> parted(file))).isGreaterThan(ROWS);
      assertThat(time(INSERTED, () -> inserted(file))).isEqualTo(ROWS + 1);
      ratio("look, all new", PARTED);
      ratio("accept", INSERTED);
    }
  }

  private static long parted(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.mapToLong(line -> line.split(",", -1).length).sum();
    }
  }

  private long inserted(Path file) throws IOException, SQLException {
    try (Stream<String> lines = Files.lines(file);
        Connection bare =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.sqlite"));
        Statement table = bare.createStatement()) {
      table.execute("CREATE TABLE line (text TEXT)");
      bare.setAutoCommit(false);
      long rows = 0;
      try (PreparedStatement insert = bare.prepareStatement("INSERT INTO line VALUES (?)")) {
        for (String line : (Iterable<String>) lines::iterator) {
          insert.setString(1, line);
          rows += insert.executeUpdate();
        }
      }
      bare.commit();
      return rows;
    }
  }

  private void ratio(String what, String floor) {
    System.out.printf(
        "%s: %.1f times the %s%n",
        what, (double) took.getOrDefault(what, 0L) / took.getOrDefault(floor, 1L), floor);
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,name,provider,type,account,region,vpc,cidrs,egressIps,tags,note\r\n");
      for (int n = 0; n < ROWS; n++) {
        out.write(
            ("clx%020d,halden-%d,AWS,DEDICATED,004815162342,eu-central-1,vpc-%017x,172.20.0.0/20,"
                    + "203.0.113.14;203.0.113.87,vip;eu,\"Calls on Fridays, only\"\r\n")
                .formatted(n, n, n));
      }
    }
  }

  private <T> T time(String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
    took.put(what, millis);
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.printf(
        "%-30s %6d ms, %4d MB in use afterwards%n",
        what, millis, (memory.totalMemory() - memory.freeMemory()) >> 20);
    return result;
  }
}
