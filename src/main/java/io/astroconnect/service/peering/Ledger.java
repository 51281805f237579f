package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsPeeringPlanner;
import io.astroconnect.model.peering.aws.Issued;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.store.Activity;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what is done and seen, as it happens, with who did it. */
final class Ledger {
  private final Store store;
  private final Clock clock;
  private final String who;

  Ledger(Store store, Clock clock, String who) {
    this.store = store;
    this.clock = clock;
    this.who = who;
  }

  PeeringEntry ask(PeeringEntry wanted) {
    PeeringEntry kept = store.peerings().ask(wanted);
    if (kept.id().equals(wanted.id())) {
      log(who, kept.id(), "activity.asked", kept.target().owner(), kept.target().network());
    }
    return kept;
  }

  /**
   * False if somebody else's call for this step is under way, or was done after we looked.
   *
   * @param looked when the facts were seen that made the step ready
   */
  boolean begin(ConnectionId id, Step step, Instant looked) {
    return store
        .peerings()
        .begin(id, step.id(), looked, clock.instant(), AwsPeeringPlanner.settling(step.id()));
  }

  void answered(ConnectionId id, Step step, @Nullable Fault fault) {
    store.peerings().answered(id, step.id(), clock.instant(), fault);
    String operation = step.callIfAny().map(call -> call.operation()).orElse("");
    if (fault == null) {
      log(who, id, "activity.called", operation, step.id());
    } else {
      log(who, id, "activity.refused", operation, step.id(), fault);
    }
  }

  void issued(ConnectionId id, VpcPeering peering, int round) {
    store.peerings().issued(id, new Issued(peering.id(), round, peering));
  }

  /** Keeps how the peering was last seen, and says so if its status changed; true if it differs. */
  boolean seen(PeeringView view, VpcPeering peering) {
    Optional<Issued> known =
        view.recorded().issued().stream()
            .filter(issued -> issued.id().equals(peering.id()))
            .findFirst();
    Optional<VpcPeering> last = known.flatMap(Issued::last);
    if (last.filter(peering::equals).isPresent()) {
      return false;
    }
    int round = known.map(Issued::round).orElse(view.intent().round());
    store.peerings().issued(view.id(), new Issued(peering.id(), round, peering));
    if (last.filter(before -> before.code().equals(peering.code())).isEmpty()) {
      log("", view.id(), "activity.status", peering.code(), peering.id());
    }
    return true;
  }

  /** Writes down what is new in the steps of a view; true if something was. */
  boolean noted(PeeringView view) {
    boolean changed = false;
    for (Step step : view.checklist().steps()) {
      changed |= reached(view, step);
      changed |= turned(view, step);
    }
    return changed;
  }

  /** Keeps when a step was first seen or told done; true if it is the first time. */
  boolean reached(PeeringView view, Step step) {
    if (!step.state().settled() || view.recorded().reached().containsKey(step.id())) {
      return false;
    }
    store.peerings().reached(view.id(), step.id(), clock.instant());
    if (step.state() == StepState.DONE) {
      log("", view.id(), "activity.step-done", step.id());
    }
    return true;
  }

  /** Keeps since when a step no longer is done, or ended all; true if that is news. */
  boolean turned(PeeringView view, Step step) {
    boolean known = view.recorded().turned().containsKey(step.id());
    boolean drifted = view.drifted(step);
    if ((drifted || PeeringView.ended(step)) && !known) {
      store.peerings().turned(view.id(), step.id(), clock.instant());
      if (drifted) {
        log("", view.id(), "activity.drifted", step.id());
      }
      return true;
    }
    if (step.state().settled() && known) {
      store.peerings().mended(view.id(), step.id());
      log("", view.id(), "activity.mended", step.id());
      return true;
    }
    return false;
  }

  void told(ConnectionId id, StepId step, String by, String ticket) {
    Instant now = clock.instant();
    store.peerings().told(id, step, new Confirmation(by, ticket, now));
    log(who, id, "activity.told", step, by, ticket);
  }

  void takenBack(ConnectionId id, StepId step, String by, String ticket) {
    store.peerings().takeBack(id, step);
    log(who, id, "activity.taken-back", step, by, ticket);
  }

  void changed(ConnectionId id, String key, Object... args) {
    log(who, id, key, args);
  }

  private void log(String by, ConnectionId id, String key, Object... args) {
    store
        .activities()
        .add(
            new Activity(
                clock.instant(), by, id.value(), key, Arrays.stream(args).map(Arg::of).toList()));
  }
}
