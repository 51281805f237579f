package io.astroconnect.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.model.report.ActivityKind;
import io.astroconnect.report.ActivityWriter;
import io.astroconnect.service.audit.ActivityPage.Behind;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of 100,000 entries is read page by page; prints figures. */
@Tag("bench")
class LongLogTest {
  private static final int ENTRIES = 100_000;

  @TempDir private Path folder;
  private SqlStore store;
  private ActivityService log;

  @BeforeEach
  void open() throws Exception {
    Path file = folder.resolve("store.sqlite");
    store = SqlStore.open(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO activity (at, who, subject, key, args)"
              + " WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < "
              + ENTRIES
              + ") SELECT strftime('%Y-%m-%dT%H:%M:%S', 1700000000 + n, 'unixepoch')"
              + " || '.000000000Z', iif(n % 3, 'mia', ''), 'p-' || (n % 500),"
              + " iif(n % 5000 = 0, 'activity.told', 'activity.called'),"
              + " '[{\"kind\":\"text\",\"value\":\"CreateRoute\"},"
              + "{\"kind\":\"text\",\"value\":\"route/rtb-' || n || '/10.0.0.0/8\"}]' FROM c");
    }
    log =
        new ActivityService(
            store,
            new IdentityService(store.clusters()),
            new ActivityWriter(Words.load(Locale.ENGLISH, ZoneOffset.UTC)),
            "mia");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    assertThat(work.call()).isNotNull(); // once to warm up
    long begin = System.nanoTime();
    T result = work.call();
    System.out.printf("%-56s %6d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
    return result;
  }

  @Test
  void pages() throws Exception {
    assertThat(timed("first page", () -> log.page(ActivityFilter.ALL, null, 200)).entries())
        .hasSize(200);
    Behind deep = new Behind(Instant.ofEpochSecond(1_700_000_300), 300);
    assertThat(timed("page at the end", () -> log.page(ActivityFilter.ALL, deep, 200)).entries())
        .hasSize(200);
    ActivityFilter told = new ActivityFilter(Set.of(ActivityKind.TOLD), null, null, _ -> true);
    assertThat(timed("20 told among all", () -> log.page(told, null, 200)).entries()).hasSize(20);
    ActivityFilter word =
        new ActivityFilter(Set.of(), null, null, entry -> entry.step().contains("rtb-77/"));
    assertThat(timed("a word that stands in one entry", () -> log.page(word, null, 200)).entries())
        .hasSize(1);
    assertThat(timed("the number of the last one", log::last)).isEqualTo(ENTRIES);
    Path csv = folder.resolve("log.csv");
    assertThat(
            timed(
                "export of all as CSV",
                () -> log.export(ActivityFilter.ALL, csv, FileFormat.CSV, Progress.none())))
        .isEqualTo(ENTRIES);
    try (Stream<String> lines = Files.lines(csv)) {
      assertThat(lines.count()).isEqualTo(ENTRIES + 1);
    }
    @Nullable Behind next = null;
    long seen = 0;
    do {
      ActivityPage page = log.page(ActivityFilter.ALL, next, 1_000);
      seen += page.entries().size();
      next = page.end();
    } while (next != null);
    assertThat(seen).isEqualTo(ENTRIES);
  }
}
