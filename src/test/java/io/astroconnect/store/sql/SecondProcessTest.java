package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.entry;
import static io.astroconnect.store.sql.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.store.Change;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed between a call and its answer leaves a claim in doubt, and no harm. */
class SecondProcessTest {
  private static final StepId REQUEST = new StepId("request");
  private static final Duration SETTLING = Duration.ofSeconds(15);

  @TempDir Path folder;

  @Test
  void theClaimOfAKilledProcessIsInDoubtAndSettles() throws Exception {
    Path file = folder.resolve("store.sqlite");
    try (SqlStore store = SqlStore.open(file)) {
      store.peerings().ask(entry(1));
      BlockingQueue<Change> told = new LinkedBlockingQueue<>();
      store.changes().subscribe(told::add);
      claimAndDie(file);

      assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
      assertThat(store.peerings().all()).hasSize(1);
      assertThat(attempt(store)).isEqualTo(new Attempt(NOW, null, null));
      assertThat(
              store
                  .peerings()
                  .begin(id(1), REQUEST, NOW.plusSeconds(14), NOW.plusSeconds(14), SETTLING))
          .isFalse();
      assertThat(
              store
                  .peerings()
                  .begin(id(1), REQUEST, NOW.plusSeconds(15), NOW.plusSeconds(15), SETTLING))
          .isTrue();
    }
    try (SqlStore again = SqlStore.open(file)) {
      assertThat(attempt(again)).isEqualTo(new Attempt(NOW.plusSeconds(15), null, null));
    }
  }

  private static Attempt attempt(SqlStore store) {
    return Objects.requireNonNull(
        store.peerings().find(id(1)).orElseThrow().recorded().attempts().get(REQUEST));
  }

  private static void claimAndDie(Path file) throws IOException, InterruptedException {
    Process process = OtherJvm.start(KilledProcess.class, file.toString());
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("claimed");
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }
}
