package io.astroconnect.service.identity;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.identity.GrantCall;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.peering.Pause;
import io.astroconnect.store.GrantEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Does what a checklist has ready, with one change of the policy, and looks again. */
final class GrantWork {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /** How often a new account is looked for before the person gets an answer. */
  private static final int LOOKS = 5;

  private final Store store;
  private final GrantSightings sightings;
  private final PolicyChange changes;
  private final Clock clock;
  private final Pause pause;
  private final String who;
  private final boolean patient;

  GrantWork(
      Store store,
      GrantSightings sightings,
      PolicyChange changes,
      Clock clock,
      Pause pause,
      String who,
      boolean patient) {
    this.store = store;
    this.sightings = sightings;
    this.changes = changes;
    this.clock = clock;
    this.pause = pause;
    this.who = who;
    this.patient = patient;
  }

  /** The same, which waits for a sign-in that is missing. */
  GrantWork patient() {
    return new GrantWork(store, sightings, changes, clock, pause, who, true);
  }

  /** Once, or as often as it takes until somebody has signed in. */
  GrantView proceed(ConnectionId id, UnaryOperator<GrantEntry> asked, Progress progress)
      throws InterruptedException {
    GrantView view = once(id, asked, progress);
    while (patient && signInNeeded(view)) {
      progress.report(0, 0, "");
      pause.take(LOOK_AGAIN);
      view = once(id, asked, progress);
    }
    return view;
  }

  private static boolean signInNeeded(GrantView view) {
    return view.checklist().steps().stream()
        .filter(step -> step.state() == StepState.UNKNOWN)
        .flatMap(step -> step.reason().args().stream())
        .anyMatch(arg -> arg instanceof Arg.Trouble(Fault.NeedsSignIn _));
  }

  private GrantEntry kept(ConnectionId id) {
    return store.grants().find(id).orElseThrow();
  }

  /** Does what is ready; looks for a new account for a while first. */
  private GrantView once(ConnectionId id, UnaryOperator<GrantEntry> asked, Progress progress)
      throws InterruptedException {
    progress.report(0, 0, "");
    GrantView view = sightings.observe(asked.apply(kept(id)));
    for (int i = 0; i < LOOKS && view.seen().account() instanceof Fact.Gone && blocked(view); i++) {
      progress.report(i, LOOKS, "account");
      pause.take(LOOK_AGAIN);
      view = sightings.observe(asked.apply(kept(id)));
    }
    List<Step> ready = view.checklist().doable();
    if (ready.isEmpty()) {
      return view;
    }
    progress.report(0, ready.size(), ready.getFirst().id().value());
    ready.forEach(step -> store.grants().sent(id, step.id(), clock.instant()));
    @Nullable Fault fault = sent(view.intent().target(), ready);
    for (Step step : ready) {
      store.grants().answered(id, step.id(), clock.instant(), fault);
      if (fault == null) {
        sightings.log(who, id, "activity.called", "SetIamPolicy", step.id());
      } else {
        sightings.log(who, id, "activity.refused", "SetIamPolicy", step.id(), fault);
      }
    }
    progress.report(ready.size(), ready.size(), "");
    return sightings.observe(asked.apply(kept(id)));
  }

  private static boolean blocked(GrantView view) {
    return view.checklist().steps().stream().anyMatch(step -> step.state() == StepState.BLOCKED);
  }

  private @Nullable Fault sent(GrantTarget target, List<Step> ready) throws InterruptedException {
    try {
      changes.make(
          target,
          policy -> {
            Policy changed = policy;
            for (Step step : ready) {
              changed = ((GrantCall) step.callIfAny().orElseThrow()).on(changed);
            }
            return changed;
          });
      return null;
    } catch (CloudException refused) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return refused.fault();
    }
  }
}
