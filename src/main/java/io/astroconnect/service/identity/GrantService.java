package io.astroconnect.service.identity;

import io.astroconnect.cloud.Policies;
import io.astroconnect.cloud.Projects;
import io.astroconnect.cloud.ServiceAccounts;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.GrantPlanner;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.peering.ConnectionIds;
import io.astroconnect.service.peering.Pause;
import io.astroconnect.store.GrantEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roles of deployments in customers' projects: look, give, take back, and see who holds what. What
 * is done can be done again: a role that is held stays as it is.
 */
public final class GrantService {
  private final Store store;
  private final GrantObserver observer;
  private final GrantSightings sightings;
  private final GrantChecks checks;
  private final PolicyChange changes;
  private final GrantWork work;
  private final Projects projects;
  private final ChangeGuard guard;
  private final Clock clock;
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
    this.sightings = new GrantSightings(store, observer, clock);
    this.checks = new GrantChecks(store, policies, clock);
    this.changes = new PolicyChange(policies, pause);
    this.work = new GrantWork(store, sightings, changes, clock, pause, who, false);
    this.projects = projects;
    this.guard = guard;
    this.clock = clock;
    this.who = who;
  }

  private GrantService(GrantService other) {
    this.store = other.store;
    this.observer = other.observer;
    this.sightings = other.sightings;
    this.checks = other.checks;
    this.changes = other.changes;
    this.work = other.work.patient();
    this.projects = other.projects;
    this.guard = other.guard;
    this.clock = other.clock;
    this.who = other.who;
  }

  /**
   * The same for a window that stays open: a job that needs a sign-in waits for it, and goes on by
   * itself once somebody has signed in.
   */
  public GrantService patient() {
    return new GrantService(this);
  }

  /** Looks, and says what would be changed; nothing is sent. */
  public GrantPreview preview(GrantIntent intent) {
    Optional<GrantEntry> kept = store.grants().find(intent);
    GrantObservation seen =
        observer.observe(intent, kept.map(GrantEntry::recorded).orElse(GrantRecord.NOTHING));
    return new GrantPreview(
        intent, seen, GrantPlanner.plan(intent, seen, kept.isPresent(), clock.instant()));
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
   * @throws InvalidValueException {@link Rule#UNKNOWN_GRANT} if there is none
   */
  public ConnectionId resolve(String id) {
    String wanted = id.strip();
    return store.grants().all().stream()
        .map(GrantEntry::id)
        .filter(one -> one.value().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Rule.UNKNOWN_GRANT, wanted));
  }

  /** All grants as they were last seen, newest first; asks no cloud. */
  public List<GrantView> views() {
    return sightings.views();
  }

  /** Those of deployments whose cluster is not among these. */
  public List<GrantView> views(Set<ClusterId> away) {
    if (away.isEmpty()) {
      return views();
    }
    Estate estate = new Estate(store.clusters());
    return views().stream()
        .filter(
            view ->
                estate
                    .cluster(view.intent().identity())
                    .filter(cluster -> away.contains(cluster.id()))
                    .isEmpty())
        .toList();
  }

  /** One as it was last seen; asks no cloud. */
  public GrantView view(ConnectionId id) {
    return sightings.view(kept(id));
  }

  private GrantEntry kept(ConnectionId id) {
    return store
        .grants()
        .find(id)
        .orElseThrow(() -> new InvalidValueException(Rule.UNKNOWN_GRANT, id.value()));
  }

  /** Looks again, and writes down what is reached. */
  public GrantView observe(ConnectionId id) {
    return sightings.observe(kept(id));
  }

  /** What all grants are on; those that are gone are left out. */
  public Set<GrantTarget> targets() {
    return sightings.targets();
  }

  /** Looks again at all grants of a target: asks once, whatever their number. */
  public void observeAll(GrantTarget target) throws InterruptedException {
    sightings.observeAll(target);
  }

  /** Looks again at all grants, target by target. */
  public List<GrantView> observeAll(Progress progress) throws InterruptedException {
    List<GrantTarget> targets = List.copyOf(targets());
    for (int i = 0; i < targets.size(); i++) {
      progress.report(i, targets.size(), targets.get(i).label());
      sightings.observeAll(targets.get(i));
    }
    return views();
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
      if (kept.intent().removal()) {
        store.grants().forget(kept.id(), GrantPlanner.steps(all));
      }
      store.grants().change(kept.id(), all, false);
    }
    return work.proceed(kept.id(), UnaryOperator.identity(), progress);
  }

  /**
   * Takes roles back. Roles of the same grant that are not named here stay asked for, see {@link
   * #staying}. What is not wanted any more is no drift when it is not there.
   */
  public GrantView revoke(GrantIntent intent, String ticket, Progress progress)
      throws InterruptedException {
    guard.require();
    GrantEntry kept = ask(intent.removed(), "", ticket);
    List<RoleName> left =
        kept.intent().removal()
            ? List.of()
            : kept.intent().roles().stream()
                .filter(role -> !intent.roles().contains(role))
                .toList();
    if (left.isEmpty()) {
      store.grants().forget(kept.id(), GrantPlanner.steps(intent.roles()));
      store.grants().change(kept.id(), intent.roles(), true);
      return work.proceed(kept.id(), UnaryOperator.identity(), progress);
    }
    GrantIntent part = kept.intent().with(intent.roles()).removed();
    GrantView view = work.proceed(kept.id(), entry -> entry.asking(part), progress);
    if (view.checklist().state() == ConnectionState.REMOVED) {
      store.grants().forget(kept.id(), GrantPlanner.steps(intent.roles()));
      store.grants().change(kept.id(), left, false);
    }
    return view;
  }

  /** Which roles of the same grant are still asked for, beside those that a view takes back. */
  public List<RoleName> staying(GrantView revoked) {
    return store
        .grants()
        .find(revoked.id())
        .map(GrantEntry::intent)
        .filter(intent -> revoked.intent().removal() && !intent.removal())
        .map(GrantIntent::roles)
        .orElse(List.of())
        .stream()
        .filter(role -> !revoked.intent().roles().contains(role))
        .toList();
  }

  /** Takes out of a policy exactly what is left of an account that was deleted. */
  public void clear(GrantTarget target, Holding leftover) throws InterruptedException {
    guard.require();
    changes.make(target, policy -> policy.revoke(leftover));
    sightings.log(who, "", "activity.called", "SetIamPolicy", leftover.member().value());
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

  /**
   * Writes down that the customer says that a step of theirs is done, whose policy we may not read.
   *
   * @param by who says so
   * @throws InvalidValueException {@link Rule#STEP_OF_THEIRS} if it is no such step, {@link
   *     Rule#WHO} if nobody says so
   */
  public GrantView confirm(ConnectionId id, StepId step, String by, String ticket) {
    GrantView view = view(id);
    StepId theirs = theirs(view, step);
    String said = by(by);
    String where = OneLine.read(ticket, Rule.TICKET);
    store.grants().told(id, theirs, new Confirmation(said, where, clock.instant()));
    sightings.log(who, id, "activity.told", theirs, said, where);
    return view(id);
  }

  /** Takes a confirmation back; harmless if there is none. */
  public GrantView unconfirm(ConnectionId id, StepId step, String by, String ticket) {
    GrantView view = view(id);
    StepId theirs = theirs(view, step);
    String person = by(by);
    String where = OneLine.read(ticket, Rule.TICKET);
    if (view.entry().recorded().told().containsKey(theirs)) {
      store.grants().takeBack(id, theirs);
      sightings.log(who, id, "activity.taken-back", theirs, person, where);
    }
    return view(id);
  }

  private static String by(String typed) {
    if (typed.isBlank()) {
      throw new InvalidValueException(Rule.WHO, typed);
    }
    return OneLine.read(typed, Rule.WHO);
  }

  /** What we can see ourselves needs no word, and gets none. */
  private static StepId theirs(GrantView view, StepId step) {
    List<StepId> theirs =
        view.checklist().steps().stream()
            .filter(
                one ->
                    one.reason().code().invisible()
                        || view.entry().recorded().told().containsKey(one.id()))
            .map(Step::id)
            .toList();
    if (!theirs.contains(step)) {
      String choices = theirs.stream().map(StepId::value).collect(Collectors.joining(", "));
      throw new InvalidValueException(Rule.STEP_OF_THEIRS, step.value(), choices);
    }
    return step;
  }

  /**
   * Who holds what in a project, of the accounts of our clusters' projects.
   *
   * @param ours the projects of our clusters
   */
  public List<Held> check(GrantTarget target, List<String> ours) {
    return checks.in(target, ours);
  }

  /** The same, where a place that cannot be read is not seen rather than a fault. */
  public Whereabouts look(GrantTarget target, List<String> ours) {
    return checks.at(target, ours);
  }

  /** What an account holds in all places that we know of; those we may not read are named too. */
  public List<Whereabouts> check(ServiceAccount account, Progress progress)
      throws InterruptedException {
    return checks.of(account, progress);
  }
}
