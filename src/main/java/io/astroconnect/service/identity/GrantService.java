package io.astroconnect.service.identity;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Policies;
import io.astroconnect.cloud.Projects;
import io.astroconnect.cloud.ServiceAccounts;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.identity.GrantCall;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.GrantPlanner;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.peering.ConnectionIds;
import io.astroconnect.service.peering.Pause;
import io.astroconnect.store.Activity;
import io.astroconnect.store.GrantEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Roles of deployments in customers' projects: look, give, take back, and see who holds what. What
 * is done can be done again: a role that is held stays as it is.
 */
public final class GrantService {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /** How often a new account is looked for before the person gets an answer. */
  private static final int LOOKS = 5;

  private final Store store;
  private final GrantObserver observer;
  private final PolicyChange changes;
  private final Policies policies;
  private final Projects projects;
  private final ChangeGuard guard;
  private final Clock clock;
  private final Pause pause;
  private final String who;

  /** The use cases over these ports; {@code who} is written beside all that is done. */
  public GrantService(
      Store store,
      Policies policies,
      ServiceAccounts accounts,
      Projects projects,
      ChangeGuard guard,
      Clock clock,
      Pause pause,
      String who) {
    this.store = store;
    this.observer = new GrantObserver(policies, accounts, clock);
    this.changes = new PolicyChange(policies, pause);
    this.policies = policies;
    this.projects = projects;
    this.guard = guard;
    this.clock = clock;
    this.pause = pause;
    this.who = who;
  }

  /** Looks, and says what would be changed; nothing is sent. */
  public GrantPreview preview(GrantIntent intent) {
    Optional<GrantEntry> kept = store.grants().find(intent);
    GrantObservation seen =
        observer.observe(intent, kept.map(GrantEntry::recorded).orElse(GrantRecord.NOTHING));
    return new GrantPreview(intent, seen, plan(intent, seen, kept.isPresent()));
  }

  private Checklist plan(GrantIntent intent, GrantObservation seen, boolean asked) {
    return GrantPlanner.plan(intent, seen, asked, clock.instant());
  }

  /** What the customer calls the project. */
  public String projectName(ProjectId project) {
    return projects.name(project);
  }

  /** All grants, newest first; asks no cloud. */
  public List<GrantEntry> entries() {
    return store.grants().all();
  }

  /** The grant of this target, account and condition, if it was asked for. */
  public Optional<GrantEntry> find(GrantIntent intent) {
    return store.grants().find(intent);
  }

  /**
   * Finds one by our id.
   *
   * @throws InvalidValueException {@link Rule#UNKNOWN_CONNECTION} if there is none
   */
  public GrantEntry entry(String id) {
    return store.grants().all().stream()
        .filter(entry -> entry.id().value().equals(id.strip()))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Rule.UNKNOWN_CONNECTION, id.strip()));
  }

  /** Looks again, and writes down what is reached. */
  public GrantView observe(ConnectionId id) {
    GrantEntry entry = store.grants().find(id).orElseThrow();
    GrantObservation seen = observer.observe(entry.intent(), entry.recorded());
    Checklist checklist = plan(entry.intent(), seen, true);
    for (Step step : checklist.steps()) {
      if (step.state() == StepState.DONE && !entry.recorded().reached().containsKey(step.id())) {
        store.grants().reached(id, step.id(), clock.instant());
      }
    }
    return new GrantView(entry, seen, checklist);
  }

  /**
   * Gives the roles that are not held yet, all with one change. Where we may not, the roles are
   * written down as the customer's to give.
   */
  public GrantView grant(GrantIntent intent, String deployment, String ticket, Progress progress)
      throws InterruptedException {
    guard.require();
    GrantEntry kept = ask(intent, deployment, ticket);
    List<RoleName> all =
        kept.intent().removal()
            ? intent.roles()
            : Stream.concat(kept.intent().roles().stream(), intent.roles().stream())
                .distinct()
                .toList();
    if (kept.intent().removal() || !all.equals(kept.intent().roles())) {
      store.grants().change(kept.id(), all, false);
    }
    return proceed(kept.id(), progress);
  }

  /** Takes the roles of a grant back. */
  public GrantView revoke(GrantIntent intent, String ticket, Progress progress)
      throws InterruptedException {
    guard.require();
    GrantEntry kept = ask(intent.removed(), "", ticket);
    store.grants().change(kept.id(), intent.roles(), true);
    return proceed(kept.id(), progress);
  }

  private GrantEntry ask(GrantIntent intent, String deployment, String ticket) {
    GrantEntry wanted =
        new GrantEntry(
            ConnectionIds.next('g'),
            intent,
            deployment,
            OneLine.read(ticket, Rule.TICKET),
            who,
            clock.instant(),
            GrantRecord.NOTHING);
    return store.grants().ask(wanted);
  }

  /** Does what is ready, once; looks for a new account for a while first. */
  private GrantView proceed(ConnectionId id, Progress progress) throws InterruptedException {
    GrantView view = observe(id);
    for (int i = 0; i < LOOKS && view.seen().account() instanceof Fact.Gone && blocked(view); i++) {
      progress.report(i, LOOKS, "account");
      pause.take(LOOK_AGAIN);
      view = observe(id);
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
        log(id, "activity.called", "SetIamPolicy", step.id());
      } else {
        log(id, "activity.refused", "SetIamPolicy", step.id(), fault);
      }
    }
    return observe(id);
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

  /** Writes down that the customer says they gave a role whose policy we may not read. */
  public GrantView confirm(ConnectionId id, StepId step, String by, String ticket) {
    String said = OneLine.read(by, Rule.WHO);
    String where = OneLine.read(ticket, Rule.TICKET);
    store.grants().told(id, step, new Confirmation(said, where, clock.instant()));
    log(id, "activity.told", step, said, where);
    return observe(id);
  }

  /**
   * Who holds what in a project, of the accounts of our clusters' projects.
   *
   * @param ours the projects of our clusters
   */
  public List<Held> check(GrantTarget target, List<String> ours) {
    return Held.in(policies.read(target), ours, entriesOf(target));
  }

  private List<GrantEntry> entriesOf(GrantTarget target) {
    return entries().stream().filter(entry -> entry.intent().target().equals(target)).toList();
  }

  private void log(ConnectionId id, String key, Object... args) {
    store
        .activities()
        .add(
            new Activity(
                clock.instant(), who, id.value(), key, Arrays.stream(args).map(Arg::of).toList()));
  }
}
