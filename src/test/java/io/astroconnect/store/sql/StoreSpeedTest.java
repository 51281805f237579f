package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints figures; asserts only that what was timed was done. */
@Tag("bench")
class StoreSpeedTest {
  private static final int RUNS = 7;

  @TempDir Path folder;

  @Test
  void opening() throws IOException, InterruptedException {
    List<Long> fresh = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      fresh.add(opened(folder.resolve(run + ".sqlite"), false));
    }
    List<Long> looking = new ArrayList<>();
    List<Long> flyway = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      looking.add(opened(folder.resolve("0.sqlite"), false));
      flyway.add(opened(folder.resolve("0.sqlite"), true));
    }
    print("open, new file (Flyway runs), cold JVM", fresh);
    print("open, up to date, look at the version, cold JVM", looking);
    print("open, up to date, Flyway each time, cold JVM", flyway);
    assertThat(looking).hasSize(RUNS);
  }

  private static long opened(Path file, boolean flyway) throws IOException, InterruptedException {
    Process process = OtherJvm.start(Opening.class, file.toString(), Boolean.toString(flyway));
    try (BufferedReader said = process.inputReader()) {
      return Long.parseLong(said.readLine());
    } finally {
      assertThat(process.waitFor()).isZero();
    }
  }

  @Test
  void listing() {
    Path file = folder.resolve("many.sqlite");
    try (SqlStore store = SqlStore.open(file)) {
      Samples.ask(file, 1_000);
      time(
          "save 5,000 clusters at once, then again",
          2,
          () -> {
            store
                .clusters()
                .save(IntStream.range(0, 5_000).mapToObj(Samples::cluster).toList(), List.of());
            return 5_000;
          });
      time("list 5,000 clusters, read once and kept", RUNS, () -> store.clusters().all().size());
      time("list 1,000 peerings", RUNS, () -> store.peerings().all().size());
      time("find a peering, 1,000 times", RUNS, () -> found(store));
    }
  }

  private static int found(SqlStore store) {
    return (int)
        IntStream.range(0, 1_000)
            .filter(n -> store.peerings().find(Samples.id(n)).isPresent())
            .count();
  }

  @Test
  void writing() {
    Path file = folder.resolve("writes.sqlite");
    try (SqlStore store = SqlStore.open(file)) {
      Samples.ask(file, 1);
      StepId step = new StepId("request");
      time(
          "claim and answer, 100 times (200 durable writes)",
          RUNS,
          () -> {
            for (int n = 0; n < 100; n++) {
              store.peerings().begin(Samples.id(0), step, NOW, NOW, Duration.ZERO);
              store.peerings().answered(Samples.id(0), step, NOW, Samples.fault());
            }
            return 100;
          });
      time(
          "save and read the facts of a VPC, 100 times",
          RUNS,
          () -> {
            for (int n = 0; n < 100; n++) {
              store.facts().save("1", "2", "3", Samples.facts(NOW.plusSeconds(n)));
              var _ = store.facts().find("1", "2", "3").orElseThrow();
            }
            return 100;
          });
    }
  }

  private static void time(String what, int runs, Supplier<Integer> work) {
    List<Long> millis = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      assertThat(work.get()).isPositive();
      millis.add((System.nanoTime() - start) / 1_000_000);
    }
    print(what, millis);
  }

  private static void print(String what, List<Long> millis) {
    System.out.printf(
        "%-55s %5d ms median, all %s%n",
        what, millis.stream().sorted().toList().get(millis.size() / 2), millis);
  }
}
