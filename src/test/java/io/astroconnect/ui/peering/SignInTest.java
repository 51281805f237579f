package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.watch.Watch;
import io.astroconnect.task.Progress;
import io.astroconnect.task.Runner;
import io.astroconnect.task.VirtualRunner;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.peering.NextAction.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in that ended is a state with its command; what was begun goes on afterwards. */
class SignInTest {
  private static final Duration OFTEN = Duration.ofMillis(20);

  @TempDir private Path home;
  private Office office;
  private PeeringScreenViewModel model;
  private PeeringView asked;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model = Forms.screen(office, Forms.of(office));
    asked = office.peerings.start(new Customers(office).unknown(), "", Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    new Standing(office).await(asked, ConnectionState.WAITING);
    office.customers.accept(asked.checklist().connectionId(), asked.cidrs());
    office.customers.advance(Duration.ofSeconds(3));
    new Standing(office).await(asked, ConnectionState.OURS_TO_DO);
    model.open(asked.id().value());
    office.customers.perform(new Deed.ExpireSignIn(asked.cluster().account()));
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private PeeringDetail detail() {
    return Objects.requireNonNull(model.detailProperty().get());
  }

  @Test
  void itSaysWhichAccountAndHowToSignIn() {
    model.observe();
    assertThat(detail().look().word()).isEqualTo("Not seen");
    assertThat(detail().next().sentence())
        .startsWith("Not seen. The sign-in to account " + asked.cluster().account())
        .doesNotContain("goes on by itself");
    assertThat(detail().next().ways().getFirst().kind()).isIn(Kind.COPY, Kind.OBSERVE);
  }

  @Test
  void whatWasBegunWaitsAndGoesOnByItself() {
    Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    try (VirtualRunner runner =
            new VirtualRunner(due::add, broken -> office.failures.add(String.valueOf(broken)));
        Watch watch = new Watch(office.peerings, new Watch.Pace(OFTEN, OFTEN, OFTEN))) {
      model = patient(runner);
      model.open(asked.id().value());
      await(due, () -> assertThat(model.detailProperty().get()).isNotNull());
      watch.start();
      model.proceed();
      await(
          due,
          () -> assertThat(detail().next().sentence()).endsWith("goes on by itself after that."));
      assertThat(office.customers.calls()).doesNotContainKey("CreateRoute");

      office.customers.perform(new Deed.SignIn(asked.cluster().account()));
      await(due, () -> assertThat(detail().look().word()).isEqualTo("Waiting"));
    }
    assertThat(office.failures).isEmpty();
    assertThat(office.customers.calls()).containsEntry("CreateRoute", 3L);
  }

  /** As the window has it: jobs beside it, what they bring back on its own thread. */
  private PeeringScreenViewModel patient(Runner runner) {
    return new PeeringScreenViewModel(
        office.peerings.patient(),
        runner,
        office.live,
        office.words,
        office.clock,
        office.announcer,
        office.clipboards,
        office.handovers,
        Forms.of(office),
        LastForm.inMemory(),
        "test");
  }

  private void await(Queue<Runnable> due, ThrowingRunnable check) {
    Awaitility.await()
        .untilAsserted(
            () -> {
              for (Runnable next = due.poll(); next != null; next = due.poll()) {
                next.run();
              }
              model.read();
              check.run();
            });
  }

  @Test
  void whatNobodyBeganIsLeftToThePerson() throws Exception {
    model.observe();
    office.customers.perform(new Deed.SignIn(asked.cluster().account()));
    office.peerings.observeAll(Progress.none());
    office.changes.forEach(Runnable::run);
    assertThat(detail().look().word()).isEqualTo("Ours to do");
    assertThat(office.customers.calls()).doesNotContainKey("CreateRoute");
  }
}
