package io.astroconnect.ui.clusters;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.model.cluster.SyncState;
import io.astroconnect.service.catalogue.SyncService;
import io.astroconnect.service.catalogue.SyncService.Result;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sync with the Astro API: when the last one was, how far one is, and what went wrong. */
public final class SyncViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SyncViewModel.class);

  private final SyncService syncs;
  private final Runner runner;
  private final Words words;
  private final Clock clock;
  private final Announcer announcer;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ObservableList<SyncTrouble> troubles = FXCollections.observableArrayList();
  private List<SyncState> last = List.of();
  private boolean read;
  private @Nullable Running job;

  /**
   * A sync of a workspace.
   *
   * @param atStart whether one begins by itself
   */
  public SyncViewModel(
      SyncService syncs,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Announcer announcer,
      boolean atStart) {
    this.syncs = syncs;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.announcer = announcer;
    live.onChange(this::read);
    live.onTick(this::describe);
    runner.onChange(this::describe);
    read();
    if (atStart) {
      sync(false);
    }
  }

  private void read() {
    runner.submit("", _ -> syncs.last(), this::show);
  }

  private void show(Outcome<List<SyncState>> outcome) {
    switch (outcome) {
      case Outcome.Success<List<SyncState>>(var now) -> {
        last =
            now.stream().filter(one -> syncs.organizations().contains(one.organization())).toList();
        read = true;
        describe();
      }
      case Outcome.Failure<List<SyncState>>(var cause) -> broken(cause);
      case Outcome.Cancelled<List<SyncState>> _ -> {}
    }
  }

  private void describe() {
    status.set(statusNow());
    ListDiff.apply(
        troubles, last.stream().flatMap(one -> trouble(one).stream()).toList(), SyncTrouble::id);
  }

  private String statusNow() {
    Running now = job;
    if (running.get() && now != null) {
      return words.text(
          "sync.progress",
          words.number(now.done()),
          now.total() > now.done() ? words.number(now.total()) : "");
    }
    return read && canSync() ? since() : "";
  }

  private String since() {
    Optional<Instant> oldest =
        last.size() < syncs.organizations().size()
            ? Optional.empty()
            : last.stream()
                .map(one -> one.lastDone().map(SyncRun.Done::at).orElse(Instant.MIN))
                .min(Comparator.naturalOrder())
                .filter(at -> at.isAfter(Instant.MIN));
    return oldest
        .map(
            at -> {
              Duration age = Duration.between(at, clock.instant());
              return age.toMinutes() < 1
                  ? words.text("sync.now")
                  : words.text("sync.ago", words.age(age));
            })
        .orElseGet(() -> words.text("sync.never"));
  }

  private Optional<SyncTrouble> trouble(SyncState state) {
    Optional<SyncTrouble> failed =
        state
            .failure()
            .map(
                run ->
                    new SyncTrouble(
                        run.organization(),
                        true,
                        words.text("sync.trouble", run.organization()),
                        sentence(run.fault())));
    return failed.or(
        () ->
            state
                .lastDone()
                .filter(run -> run.leftOut() > 0 || !run.whole())
                .map(this::misunderstood));
  }

  /** A process does not see what is set in its environment later on. */
  private String sentence(Fault fault) {
    String said = words.of(fault);
    return fault instanceof Fault.NeedsSignIn ? said + " " + words.text("sync.start-again") : said;
  }

  private SyncTrouble misunderstood(SyncRun.Done run) {
    List<String> sentences = new ArrayList<>();
    if (run.leftOut() > 0) {
      sentences.add(words.text("sync.left-out-here"));
    }
    if (!run.whole()) {
      sentences.add(words.text("sync.not-whole", run.organization()));
    }
    return new SyncTrouble(
        run.organization(),
        false,
        run.leftOut() > 0
            ? words.text("sync.doubt", run.leftOut(), run.organization())
            : words.text("sync.doubt-whole", run.organization()),
        String.join(" ", sentences));
  }

  /** Begins, unless one is under way. */
  void sync() {
    sync(true);
  }

  private void sync(boolean tell) {
    if (!canSync() || running.get()) {
      return;
    }
    running.set(true);
    Running begun =
        runner.submit(
            words.text("sync.title"),
            progress -> syncs.sync(syncs.organizations(), progress),
            outcome -> ended(outcome, tell));
    job = running.get() ? begun : null;
    describe();
  }

  /** Ends the one that is under way; what was read as a whole before stays. */
  void stop() {
    Running now = job;
    if (now != null) {
      now.cancel();
    }
  }

  private void ended(Outcome<List<Result>> outcome, boolean tell) {
    running.set(false);
    job = null;
    switch (outcome) {
      case Outcome.Success<List<Result>>(var results) -> {
        if (tell) {
          tell(results);
        }
      }
      case Outcome.Failure<List<Result>>(var cause) -> broken(cause);
      case Outcome.Cancelled<List<Result>> _ -> announcer.toast(words.text("sync.stopped"));
    }
    read();
  }

  /** Those that failed stand on the screen until they are mended. */
  private void tell(List<Result> results) {
    List<SyncRun.Done> done =
        results.stream()
            .map(Result::run)
            .filter(SyncRun.Done.class::isInstance)
            .map(SyncRun.Done.class::cast)
            .toList();
    if (!done.isEmpty()) {
      announcer.toast(new SyncSentence(words).of(done));
    }
  }

  private void broken(Throwable cause) {
    LOG.error("The sync failed", cause);
    announcer.failed(words.text("sync.broken", String.valueOf(cause.getMessage())));
  }

  /** Whether the workspace names an organization. */
  boolean canSync() {
    return !syncs.organizations().isEmpty();
  }

  /** What the button does, or why it does nothing. */
  String tip() {
    return words.text(canSync() ? "sync.button-tip" : "sync.no-organization");
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How far it is, or when the last one was. */
  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** What stays on the screen until it is mended. */
  ObservableList<SyncTrouble> troubles() {
    return troubles;
  }
}
