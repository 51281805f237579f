package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.entry;
import static io.astroconnect.store.sql.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.store.Peerings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Written before a call is sent, and after it was answered. */
class CallsTest {
  private static final StepId REQUEST = new StepId("request");
  private static final Duration SETTLING = Duration.ofSeconds(15);
  private static final Instant LATER = NOW.plus(SETTLING);

  @TempDir Path folder;

  private Path file;
  private SqlStore here;
  private SqlStore there;
  private Peerings ours;
  private Peerings others;

  @BeforeEach
  void open() {
    file = folder.resolve("store.sqlite");
    here = SqlStore.open(file);
    there = SqlStore.open(file);
    ours = here.peerings();
    others = there.peerings();
    ours.ask(entry(1));
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void aClaimWithoutAnAnswerKeepsOthersAwayUntilItSettles() {
    assertThat(ours.begin(id(1), REQUEST, NOW, NOW, SETTLING)).isTrue();
    assertThat(others.begin(id(1), REQUEST, LATER.minusNanos(1), LATER.minusNanos(1), SETTLING))
        .isFalse();
    assertThat(ours.begin(id(1), REQUEST, NOW, NOW, SETTLING)).isFalse();
    assertThat(last()).isEqualTo(new Attempt(NOW, null, null));
    assertThat(others.begin(id(1), REQUEST, LATER, LATER, SETTLING)).isTrue();
    assertThat(last()).isEqualTo(new Attempt(LATER, null, null));
  }

  @Test
  void anAnswerEndsTheClaim() {
    ours.begin(id(1), REQUEST, NOW, NOW, SETTLING);
    ours.answered(id(1), REQUEST, NOW.plusMillis(3), Samples.fault());
    assertThat(last()).isEqualTo(new Attempt(NOW, NOW.plusMillis(3), Samples.fault()));
    assertThat(others.begin(id(1), REQUEST, NOW.plusMillis(4), NOW.plusMillis(4), SETTLING))
        .isTrue();
    others.answered(id(1), REQUEST, NOW.plusMillis(5), null);
    assertThat(last().succeeded()).isTrue();
  }

  @Test
  void aCallThatWasDoneAfterWeLookedIsNotSentAgain() {
    ours.begin(id(1), REQUEST, NOW, NOW, SETTLING);
    ours.answered(id(1), REQUEST, NOW.plusMillis(3), null);
    assertThat(others.begin(id(1), REQUEST, NOW.plusMillis(2), LATER, SETTLING)).isFalse();
    assertThat(others.begin(id(1), REQUEST, NOW.plusMillis(4), LATER, SETTLING)).isTrue();
  }

  @Test
  void anotherStepHasItsOwnClaim() {
    ours.begin(id(1), REQUEST, NOW, NOW, SETTLING);
    assertThat(others.begin(id(1), new StepId("vpc-dns"), NOW, NOW, SETTLING)).isTrue();
  }

  @Test
  void aNewRoundDoesNotOpenAClaimThatIsStillUnderWay() {
    ours.begin(id(1), REQUEST, NOW, NOW, SETTLING);
    ours.change(id(1), entry(1).cidrs(), true, 2);
    assertThat(others.begin(id(1), REQUEST, NOW.plusSeconds(1), NOW.plusSeconds(1), SETTLING))
        .isFalse();
  }

  @Test
  void anAnswerThatComesLateGoesToItsOwnCall() {
    ours.begin(id(1), REQUEST, NOW, NOW, SETTLING);
    others.begin(id(1), REQUEST, LATER, LATER, SETTLING);
    ours.answered(id(1), REQUEST, LATER.plusSeconds(1), Samples.fault());
    assertThat(last().inDoubt()).isTrue();
    others.answered(id(1), REQUEST, LATER.plusSeconds(2), null);
    assertThat(last()).isEqualTo(new Attempt(LATER, LATER.plusSeconds(2), null));
  }

  @Test
  void whoComesAfterACrashMayAnswerForTheCallThatWasLeftOpen() {
    ours.begin(id(1), REQUEST, NOW, NOW, SETTLING);
    others.answered(id(1), REQUEST, LATER, null);
    assertThat(last().succeeded()).isTrue();
  }

  @Test
  void everyCallIsKept() {
    for (int n = 0; n < 3; n++) {
      ours.begin(id(1), REQUEST, NOW.plusSeconds(n), NOW.plusSeconds(n), SETTLING);
      ours.answered(id(1), REQUEST, NOW.plusSeconds(n), n < 2 ? new Fault.NotAsked() : null);
    }
    assertThat(Sqlite.rows(file, "SELECT step, fault IS NULL FROM call ORDER BY n"))
        .containsExactly("request 0", "request 0", "request 1");
  }

  @Test
  void anAnswerWithoutACallIsABug() {
    assertThatThrownBy(() -> ours.answered(id(1), REQUEST, NOW, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("request");
  }

  /** A cancelled job still writes down what the cloud answered. */
  @Test
  void anInterruptLosesNoWrite() throws InterruptedException {
    Thread job =
        Thread.ofVirtual()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  ours.begin(id(1), REQUEST, NOW, NOW, SETTLING);
                  ours.answered(id(1), REQUEST, NOW, null);
                });
    job.join();
    assertThat(last().succeeded()).isTrue();
  }

  private Attempt last() {
    Attempt attempt = others.find(id(1)).orElseThrow().recorded().attempts().get(REQUEST);
    assertThat(attempt).isNotNull();
    return Objects.requireNonNull(attempt);
  }
}
