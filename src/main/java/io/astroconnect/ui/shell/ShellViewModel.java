package io.astroconnect.ui.shell;

import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.watch.Watch;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the frame says: lock, running job, what is watched, when it was seen, and how the clouds
 * are.
 */
public final class ShellViewModel {
  /** How long an unlocked production stays so. */
  public enum UnlockSpan {
    QUARTER,
    HOUR,
    /** The end of the working day. */
    EVENING
  }

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private static final Logger LOG = LoggerFactory.getLogger(ShellViewModel.class);

  private final PeeringService peerings;
  private final TrackingService tracking;
  private final GrantService grants;
  private final Watch watch;
  private final ChangeGuard guard;
  private final Runner runner;
  private final Words words;
  private final Clock clock;

  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper lock = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper job = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper jobDone = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper watching = new ReadOnlyStringWrapper("");
  private Instant known = Instant.EPOCH;
  private final ReadOnlyStringWrapper observed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper clouds = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private long asked;

  /** A frame over these services. */
  public ShellViewModel(
      PeeringService peerings,
      TrackingService tracking,
      GrantService grants,
      Watch watch,
      ChangeGuard guard,
      Runner runner,
      Live live,
      Words words,
      Clock clock) {
    this.peerings = peerings;
    this.tracking = tracking;
    this.grants = grants;
    this.watch = watch;
    this.guard = guard;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    runner.onChange(this::showJob);
    live.onChange(this::read);
    live.onTick(this::tick);
    tick();
    read();
  }

  private void read() {
    long mine = ++asked;
    runner.submit(
        "",
        _ -> Watched.of(peerings.views(), tracking.views(), grants.views()),
        outcome -> show(mine, outcome));
  }

  private void show(long mine, Outcome<Watched> outcome) {
    switch (outcome) {
      case Outcome.Success<Watched>(var now) when mine == asked -> {
        watching.set(words.text("shell.watching", now.connections()));
        known = now.observed();
        clouds.set(now.seen().stream().map(words::of).collect(Collectors.joining(", ")));
        trouble.set(now.trouble().map(this::in).orElse(""));
        tick();
      }
      case Outcome.Failure<Watched>(var cause) -> broken(cause);
      default -> tick(); // a later reading counts
    }
  }

  private void broken(Throwable cause) {
    LOG.error("The frame could not do its work", cause);
    trouble.set(words.text("shell.broken", String.valueOf(cause.getMessage())));
  }

  private void done(Outcome<Instant> outcome) {
    if (outcome instanceof Outcome.Failure<Instant>(var cause)) {
      broken(cause);
    }
    tick();
  }

  private String in(Watched.Trouble met) {
    return words.text("shell.trouble", words.of(met.cloud()), words.of(met.fault()));
  }

  private void tick() {
    locked.set(guard.locked());
    lock.set(lockText());
    Instant now = clock.instant();
    Instant lastObserved = lastObserved();
    observed.set(
        lastObserved.equals(Instant.EPOCH)
            ? words.text("shell.not-observed")
            : words.text(
                "shell.observed", words.time(lastObserved), Duration.between(lastObserved, now)));
  }

  private Instant lastObserved() {
    Instant asked = peerings.lastObserved();
    return known.isAfter(asked) ? known : asked;
  }

  private String lockText() {
    if (guard.locked()) {
      return words.text("shell.read-only");
    }
    return guard
        .unlockedUntil()
        .map(
            until ->
                words.text("shell.unlocked", words.left(Duration.between(clock.instant(), until))))
        .orElseGet(() -> words.text("shell.changes-allowed"));
  }

  private void showJob() {
    Optional<Running> first =
        runner.running().stream().filter(r -> !r.title().isEmpty()).findFirst();
    job.set(first.map(Running::title).orElse(""));
    jobDone.set(
        first.filter(r -> r.total() > 0).map(r -> (double) r.done() / r.total()).orElse(-1.0));
  }

  /** Stops the job that the status bar shows. */
  public void cancelJob() {
    runner.running().stream()
        .filter(r -> !r.title().isEmpty())
        .findFirst()
        .ifPresent(Running::cancel);
  }

  /** Looks at the clouds again, now. */
  public void lookAgain() {
    watch.now();
  }

  /** Refuses changes from now on. */
  public void lockNow() {
    runner.submit("", _ -> guard.lock(), this::done);
  }

  /**
   * Allows changes: for a time if the workspace is read-only.
   *
   * @param ticket written into the activities
   */
  public void unlock(UnlockSpan span, String ticket) {
    Instant until = until(span);
    if (until.isAfter(clock.instant())) {
      runner.submit("", _ -> guard.unlock(until, ticket), this::done);
    }
  }

  private Instant until(UnlockSpan span) {
    Instant now = clock.instant();
    return switch (span) {
      case QUARTER -> now.plus(Duration.ofMinutes(15));
      case HOUR -> now.plus(Duration.ofHours(1));
      case EVENING -> now.atZone(clock.getZone()).with(EVENING).toInstant();
    };
  }

  /** For how long it can be unlocked now: not until an hour that has passed. */
  public List<UnlockSpan> unlockSpans() {
    return Stream.of(UnlockSpan.values())
        .filter(span -> until(span).isAfter(clock.instant()))
        .toList();
  }

  /** What a choice of them is called. */
  public String spanName(UnlockSpan span) {
    return switch (span) {
      case QUARTER -> words.text("shell.unlock-quarter");
      case HOUR -> words.text("shell.unlock-hour");
      case EVENING -> words.text("shell.unlock-evening", words.time(until(span)));
    };
  }

  /** True if unlocking is for a time and wants a ticket. */
  public boolean unlocksForATime() {
    return guard.readOnly();
  }

  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty lockProperty() {
    return lock.getReadOnlyProperty();
  }

  /** The running job's title, or "". */
  public ReadOnlyStringProperty jobProperty() {
    return job.getReadOnlyProperty();
  }

  /** How much of it is done, 0 to 1, or -1 if that is not known. */
  public ReadOnlyDoubleProperty jobDoneProperty() {
    return jobDone.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty watchingProperty() {
    return watching.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty observedProperty() {
    return observed.getReadOnlyProperty();
  }

  /** The clouds of which anything was seen, or "". */
  public ReadOnlyStringProperty cloudsProperty() {
    return clouds.getReadOnlyProperty();
  }

  /** Why a cloud cannot be seen, or "". */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
