package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.entry;
import static io.astroconnect.store.sql.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores on one file, as two processes have them, asked for the same at the same moment. */
class TogetherTest {
  private static final int TIMES = 100;
  private static final int FILES = 10;
  private static final StepId REQUEST = new StepId("request");

  @TempDir Path folder;

  @Test
  void bothAreGivenTheSamePeering() throws Exception {
    try (SqlStore one = open();
        SqlStore two = open()) {
      List<List<ConnectionId>> given =
          both(
              TIMES,
              n -> one.peerings().ask(entry(id(1_000 + n), n)).id(),
              n -> two.peerings().ask(entry(id(2_000 + n), n)).id());
      assertThat(given.getFirst()).hasSize(TIMES).isEqualTo(given.getLast());
      assertThat(one.peerings().all()).hasSize(TIMES);
    }
  }

  @Test
  void onlyOneMaySendTheCall() throws Exception {
    try (SqlStore one = open();
        SqlStore two = open()) {
      for (int n = 0; n < TIMES; n++) {
        one.peerings().ask(entry(n));
      }
      List<List<Boolean>> given = both(TIMES, n -> begins(one, n), n -> begins(two, n));
      for (int n = 0; n < TIMES; n++) {
        assertThat(given.getFirst().get(n)).isNotEqualTo(given.getLast().get(n));
      }
    }
  }

  @Test
  void bothMayMakeTheFile() throws Exception {
    List<List<Integer>> found =
        both(
            FILES,
            n -> saved(folder.resolve(n + "/s.sqlite"), 1),
            n -> saved(folder.resolve(n + "/s.sqlite"), 2));
    for (int n = 0; n < FILES; n++) {
      assertThat(List.of(found.getFirst().get(n), found.getLast().get(n))).contains(2);
    }
  }

  private static boolean begins(SqlStore store, int n) {
    return store.peerings().begin(id(n), REQUEST, NOW, NOW, Duration.ofSeconds(15));
  }

  /** How many clusters there are once ours is saved. */
  private static int saved(Path file, int cluster) {
    try (SqlStore store = SqlStore.open(file)) {
      store.clusters().save(Samples.cluster(cluster));
      return store.clusters().all().size();
    }
  }

  private SqlStore open() {
    return SqlStore.open(folder.resolve("store.sqlite"));
  }

  private static <T> List<List<T>> both(int times, IntFunction<T> one, IntFunction<T> two)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<List<T>> first = threads.submit(repeated(times, start, one));
      Future<List<T>> second = threads.submit(repeated(times, start, two));
      return List.of(first.get(), second.get());
    }
  }

  private static <T> Callable<List<T>> repeated(
      int times, CyclicBarrier start, IntFunction<T> work) {
    return () -> {
      List<T> results = new ArrayList<>();
      for (int n = 0; n < times; n++) {
        start.await();
        results.add(work.apply(n));
      }
      return results;
    };
  }
}
