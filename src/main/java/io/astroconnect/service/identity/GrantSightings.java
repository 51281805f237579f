package io.astroconnect.service.identity;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.GrantPlanner;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.Activity;
import io.astroconnect.store.GrantEntry;
import io.astroconnect.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at grants, keeps what was seen, and writes down what is new in it. */
final class GrantSightings {
  private static final String DRIFTED = "activity.drifted";

  private final Store store;
  private final GrantObserver observer;
  private final Clock clock;

  GrantSightings(Store store, GrantObserver observer, Clock clock) {
    this.store = store;
    this.observer = observer;
    this.clock = clock;
  }

  /** All as last seen, newest first. */
  List<GrantView> views() {
    return store.grants().all().stream().map(this::view).toList();
  }

  GrantView view(GrantEntry entry) {
    return planned(
        entry,
        store.facts().find(entry).orElseGet(() -> GrantObservation.unseen(entry.recorded())));
  }

  private GrantView planned(GrantEntry entry, GrantObservation seen) {
    Checklist checklist = plan(entry, seen);
    return new GrantView(entry, seen, checklist, turned(entry.id(), checklist));
  }

  /** The log has when each was first seen so; only where something drifted it is read. */
  private Map<StepId, Instant> turned(ConnectionId id, Checklist checklist) {
    List<Step> drifted =
        checklist.steps().stream().filter(step -> step.state() == StepState.DRIFTED).toList();
    Map<StepId, Instant> turned = new HashMap<>();
    if (!drifted.isEmpty()) {
      List<Activity> log = store.activities().of(id.value());
      for (Step step : drifted) {
        log.stream()
            .filter(one -> DRIFTED.equals(one.key()) && one.args().contains(Arg.of(step.id())))
            .findFirst()
            .ifPresent(one -> turned.put(step.id(), one.at()));
      }
    }
    return turned;
  }

  private Checklist plan(GrantEntry entry, GrantObservation seen) {
    return GrantPlanner.plan(entry.intent(), seen, true, clock.instant());
  }

  /** What a sweep is about: each target once; one whose grants are all gone is left alone. */
  Set<GrantTarget> targets() {
    Set<GrantTarget> targets = new LinkedHashSet<>();
    for (GrantView view : views()) {
      if (view.checklist().state() != ConnectionState.REMOVED) {
        targets.add(view.intent().target());
      }
    }
    return targets;
  }

  GrantView observe(GrantEntry entry) {
    return noted(entry, observer.observe(entry.intent(), entry.recorded()));
  }

  /** Asks once for the target, whatever the number of its grants. */
  void observeAll(GrantTarget target) throws InterruptedException {
    GrantObserver.TargetSight sight = observer.look(target);
    for (GrantEntry entry : store.grants().all()) {
      if (entry.intent().target().equals(target)) {
        GrantObservation seen = observer.observe(entry.intent(), entry.recorded(), sight);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        noted(entry, seen);
      }
    }
  }

  private GrantView noted(GrantEntry entry, GrantObservation seen) {
    GrantView before = view(entry);
    store.facts().save(entry, seen);
    plan(entry, seen).steps().forEach(step -> note(before, step));
    return planned(entry, seen);
  }

  private void note(GrantView before, Step step) {
    ConnectionId id = before.id();
    boolean drifted =
        before
            .checklist()
            .step(step.id())
            .filter(was -> was.state() == StepState.DRIFTED)
            .isPresent();
    if (step.state() == StepState.DRIFTED && !drifted) {
      log("", id, DRIFTED, step.id());
    }
    if (step.state() != StepState.DONE) {
      return;
    }
    if (!before.entry().recorded().reached().containsKey(step.id())) {
      store.grants().reached(id, step.id(), clock.instant());
      log("", id, "activity.step-done", step.id());
    } else if (drifted) {
      log("", id, "activity.mended", step.id());
    }
  }

  /** Writes down what was done or seen; {@code who} is "" for what nobody did. */
  void log(String who, ConnectionId id, String key, Object... args) {
    log(who, id.value(), key, args);
  }

  /** The same of something that is no grant's. */
  void log(String who, String subject, String key, Object... args) {
    store
        .activities()
        .add(
            new Activity(
                clock.instant(), who, subject, key, Arrays.stream(args).map(Arg::of).toList()));
  }
}
