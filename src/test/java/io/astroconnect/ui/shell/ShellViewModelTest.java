package io.astroconnect.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astroconnect.cloud.sandbox.SandboxTrouble;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.peering.Bureau;
import io.astroconnect.service.watch.Watch;
import io.astroconnect.store.Activities;
import io.astroconnect.store.Activity;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Progress;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.task.VirtualRunner;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.shell.ShellViewModel.UnlockSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frame: lock, job, what is watched, when it was seen, and how AWS is. */
class ShellViewModelTest {
  @TempDir private Path home;
  private Office office;
  private final Bureau.Time clock = new Bureau.Time();
  private final List<Activity> log = new ArrayList<>();
  private boolean full;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private final class Log implements Activities {
    @Override
    public void add(Activity activity) {
      if (full) {
        throw new IllegalStateException("the disk is full");
      }
      log.add(activity);
    }

    @Override
    public List<Activity> latest(int most) {
      return log;
    }

    @Override
    public List<Activity> of(String subject) {
      return log;
    }
  }

  private ShellViewModel shell(boolean readOnly) {
    return shell(readOnly, office.runner);
  }

  private ShellViewModel shell(boolean readOnly, Runner runner) {
    Duration seldom = Duration.ofDays(1);
    return new ShellViewModel(
        office.peerings,
        office.tracking,
        office.grants,
        new Watch(office.peerings, new Watch.Pace(seldom, seldom, seldom)),
        new ChangeGuard(readOnly, clock, new Log(), "m.keller"),
        runner,
        office.live,
        office.words,
        clock);
  }

  private void tick() {
    office.ticks.forEach(Runnable::run);
  }

  private void changed() {
    office.changes.forEach(Runnable::run);
  }

  @Test
  void aReadOnlyWorkspaceIsUnlockedForATimeThatRunsDown() {
    ShellViewModel shell = shell(true);
    assertThat(shell.unlocksForATime()).isTrue();
    assertThat(shell.lockedProperty().get()).isTrue();
    assertThat(shell.lockProperty().get()).isEqualTo("Read-only");
    shell.unlock(UnlockSpan.QUARTER, "INC-1");
    assertThat(shell.lockedProperty().get()).isFalse();
    assertThat(shell.lockProperty().get()).isEqualTo("Unlocked, 14:59 left");
    clock.pass(Duration.ofMinutes(5));
    tick();
    assertThat(shell.lockProperty().get()).isEqualTo("Unlocked, 09:59 left");
    clock.pass(Duration.ofMinutes(10));
    tick();
    assertThat(shell.lockedProperty().get()).isTrue();
    assertThat(shell.lockProperty().get()).isEqualTo("Read-only");
    assertThat(log).hasSize(1);
  }

  @Test
  void untilTheEveningItIsUnlockedOnlyBeforeIt() {
    ShellViewModel shell = shell(true);
    Instant evening = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(18));
    clock.pass(Duration.between(clock.instant(), evening.minus(Duration.ofMinutes(90))));
    assertThat(shell.unlockSpans()).containsExactly(UnlockSpan.values());
    assertThat(shell.spanName(UnlockSpan.EVENING)).isEqualTo("Until 18:00");
    shell.unlock(UnlockSpan.EVENING, "INC-1");
    assertThat(shell.lockProperty().get()).isEqualTo("Unlocked, 1 h 29 min left");
    clock.pass(Duration.ofMinutes(90));
    tick();
    assertThat(shell.lockedProperty().get()).isTrue();
    assertThat(shell.unlockSpans()).containsExactly(UnlockSpan.QUARTER, UnlockSpan.HOUR);
    shell.unlock(UnlockSpan.EVENING, "INC-1");
    assertThat(shell.lockedProperty().get()).as("that hour has passed").isTrue();
  }

  @Test
  void anyOtherWorkspaceIsLockedAndUnlockedWithoutATime() {
    ShellViewModel shell = shell(false);
    assertThat(shell.unlocksForATime()).isFalse();
    assertThat(shell.lockProperty().get()).isEqualTo("Changes allowed");
    shell.lockNow();
    assertThat(shell.lockedProperty().get()).isTrue();
    shell.unlock(UnlockSpan.HOUR, "");
    clock.pass(Duration.ofDays(1));
    tick();
    assertThat(shell.lockProperty().get()).isEqualTo("Changes allowed");
  }

  @Test
  void anUnlockingThatFailsIsSaidAndItStaysLocked() {
    ShellViewModel shell = shell(true);
    full = true;
    shell.unlock(UnlockSpan.HOUR, "INC-1");
    assertThat(shell.lockedProperty().get()).isTrue();
    assertThat(shell.troubleProperty().get()).contains("the disk is full");
  }

  @Test
  void connectionsAreCountedAndTheLastLookHasItsAge() {
    ShellViewModel shell = shell(false);
    assertThat(shell.watchingProperty().get()).isEqualTo("Watching 0 connections");
    assertThat(shell.observedProperty().get()).isEqualTo("Not observed yet");
    assertThat(shell.cloudsProperty().get()).as("no look yet").isEmpty();
    var asked = office.peerings.draft(office.halden(), "");
    changed();
    assertThat(shell.watchingProperty().get()).isEqualTo("Watching 1 connection");
    office.peerings.observe(asked.id());
    changed();
    tick();
    assertThat(shell.observedProperty().get()).matches("Observed \\d\\d:\\d\\d, .* ago");
    assertThat(shell.troubleProperty().get()).isEmpty();
    assertThat(shell.cloudsProperty().get()).isEqualTo("AWS");
  }

  @Test
  void rolesThatWereLookedAtAreObservedToo() throws Exception {
    ShellViewModel shell = shell(false);
    office.grants.grant(
        new GrantIntent(
            new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod")),
            new ServiceAccount(
                "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com"),
            List.of(new RoleName("roles/bigquery.jobUser")),
            null,
            false),
        "",
        "",
        Progress.none());
    changed();
    assertThat(shell.watchingProperty().get()).isEqualTo("Watching 1 connection");
    assertThat(shell.observedProperty().get()).matches("Observed \\d\\d:\\d\\d, .* ago");
    assertThat(shell.cloudsProperty().get()).isEqualTo("Google Cloud");
  }

  @Test
  void whyAwsCannotBeSeenIsSaidUntilItCan() {
    ShellViewModel shell = shell(false);
    var asked = office.peerings.draft(office.halden(), "");
    changed();
    assertThat(shell.troubleProperty().get()).as("nobody looked yet").isEmpty();
    office.customers.trouble(
        SandboxTrouble.refusal("DescribeVpcPeeringConnections", "UnauthorizedOperation", 1));
    office.peerings.observe(asked.id());
    changed();
    assertThat(shell.troubleProperty().get())
        .startsWith("AWS: ")
        .contains("DescribeVpcPeeringConnections");
    office.peerings.observe(asked.id());
    changed();
    assertThat(shell.troubleProperty().get()).isEmpty();
  }

  @Test
  void aJobWithATitleIsShownWithItsProgressAndCanBeStopped() throws Exception {
    try (VirtualRunner runner = new VirtualRunner(Runnable::run, _ -> {})) {
      ShellViewModel shell = shell(false, runner);
      CountDownLatch never = new CountDownLatch(1);
      AtomicReference<Outcome<String>> outcome = new AtomicReference<>();
      runner.submit("", _ -> waiting(never), _ -> {});
      await().until(() -> shell.jobProperty().get().isEmpty());
      runner.submit(
          "Write the report",
          progress -> {
            progress.report(1, 4, "");
            return waiting(never);
          },
          outcome::set);
      await().until(() -> shell.jobDoneProperty().get() == 0.25);
      assertThat(shell.jobProperty().get()).isEqualTo("Write the report");
      shell.cancelJob();
      await().until(() -> outcome.get() != null);
      assertThat(outcome.get()).isInstanceOf(Outcome.Cancelled.class);
      await().until(() -> shell.jobProperty().get().isEmpty());
      assertThat(shell.jobDoneProperty().get()).isEqualTo(-1);
    }
  }

  private static String waiting(CountDownLatch never) throws InterruptedException {
    never.await();
    return "";
  }

  @Test
  void ofSeveralReadingsUnderWayTheLastCounts() {
    List<Runnable> answers = new ArrayList<>();
    ShellViewModel shell = shell(false, new Readings(answers));
    office.peerings.draft(office.halden(), "");
    changed();
    answers.get(1).run();
    assertThat(shell.watchingProperty().get()).isEqualTo("Watching 1 connection");
    answers.get(0).run();
    assertThat(shell.watchingProperty().get()).isEqualTo("Watching 1 connection");
  }

  /** Does each job at once and tells its outcome when the test says. */
  private record Readings(List<Runnable> answers) implements Runner {
    @Override
    public <T> Running submit(String title, Job<T> job, Consumer<Outcome<T>> then) {
      return new io.astroconnect.task.DirectRunner()
          .submit(title, job, outcome -> answers.add(() -> then.accept(outcome)));
    }

    @Override
    public List<Running> running() {
      return List.of();
    }

    @Override
    public void onChange(Runnable listener) {
      // nothing is shown of these
    }

    @Override
    public void close() {
      answers.clear();
    }
  }

  @Test
  void connectionsOfEveryMethodAreCounted() {
    ShellViewModel shell = shell(false);
    office.peerings.draft(office.halden(), "");
    office.tracking.ask(
        office.cluster("halden-prod-euc1"),
        new io.astroconnect.model.allowlist.ServiceId("snowflake"),
        "");
    changed();
    assertThat(shell.watchingProperty().get()).isEqualTo("Watching 2 connections");
  }
}
