package io.astroconnect.service.peering;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.Zones;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Call;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AwsPeeringCall;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.gcp.GcpPeeringCall;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Peerings: check, ask, go on, and write down what a person said.
 *
 * <p>{@link #proceed} is the only thing that acts. It does every step that is ready and looks
 * again, until nothing of ours is left; run again, or after a crash, it goes on where the cloud
 * stands.
 */
public final class PeeringService {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** How often a peering that AWS deletes is looked at again. */
  private static final int LOOKS = 15;

  private final Store store;
  private final EverySight clouds;
  private final Sightings aws;
  private final NetworkSightings google;
  private final CallApplier applier;
  private final NetworkCalls networkCalls;
  private final Changes changes;
  private final Adoption adoption;
  private final Ledger ledger;
  private final Underway underway;
  private final ChangeGuard guard;
  private final Clock clock;
  private final Pause pause;
  private final String who;
  private final boolean patient;

  /** The use cases over these ports; {@code who} is written beside all that is done. */
  public PeeringService(
      Store store,
      VpcObserver observer,
      Networks networks,
      Peerings peerings,
      ChangeGuard guard,
      Clock clock,
      Pause pause,
      String who) {
    this(store, observer, networks, peerings, new NoZones(), guard, clock, pause, who);
  }

  /** The same with hosted zones. */
  public PeeringService(
      Store store,
      VpcObserver observer,
      Networks networks,
      Peerings peerings,
      Zones zones,
      ChangeGuard guard,
      Clock clock,
      Pause pause,
      String who) {
    this(store, observer, networks, peerings, zones, new NoNetworks(), guard, clock, pause, who);
  }

  /** The same with Google Cloud. */
  public PeeringService(
      Store store,
      VpcObserver observer,
      Networks networks,
      Peerings peerings,
      Zones zones,
      PeerNetworks google,
      ChangeGuard guard,
      Clock clock,
      Pause pause,
      String who) {
    this.store = store;
    this.ledger = new Ledger(store, clock, who);
    this.underway = new Underway();
    this.aws = new Sightings(store, observer, ledger, clock);
    this.google =
        new NetworkSightings(
            store, new NetworkLooks(store.facts(), google, clock), underway, ledger, clock);
    this.clouds = new EverySight(aws, this.google);
    this.networkCalls = new NetworkCalls(google);
    this.applier = new CallApplier(networks, peerings, zones);
    this.changes = new Changes(store.peerings(), ledger);
    this.adoption = new Adoption(aws, changes, ledger);
    this.guard = guard;
    this.clock = clock;
    this.pause = pause;
    this.who = who;
    this.patient = false;
  }

  private PeeringService(PeeringService other) {
    this.store = other.store;
    this.ledger = other.ledger;
    this.underway = other.underway;
    this.clouds = other.clouds;
    this.aws = other.aws;
    this.google = other.google;
    this.networkCalls = other.networkCalls;
    this.applier = other.applier;
    this.changes = other.changes;
    this.adoption = other.adoption;
    this.guard = other.guard;
    this.clock = other.clock;
    this.pause = other.pause;
    this.who = other.who;
    this.patient = true;
  }

  /**
   * The same for a window that stays open: a job that needs a sign-in waits for it, and goes on by
   * itself once somebody has signed in.
   */
  public PeeringService patient() {
    return new PeeringService(this);
  }

  /** Looks at the cluster's VPC and says what stands in the way and what would be done. */
  public Preview preview(PeeringIntent intent) {
    return clouds.of(intent.target()).preview(intent, false);
  }

  /** The same for a new request in place of one that ended, as {@link #reissue} would send it. */
  public Preview previewAnew(PeeringIntent intent) {
    return clouds.of(intent.target()).preview(intent, true);
  }

  /** All peerings as they were last seen, newest first; asks no cloud. */
  public List<PeeringView> views() {
    return clouds.views();
  }

  /** One peering as it was last seen; asks no cloud. */
  public PeeringView view(ConnectionId id) {
    return view(entry(id));
  }

  /** Looks again at one peering. */
  public PeeringView observe(ConnectionId id) {
    PeeringEntry entry = entry(id);
    return clouds.of(entry.target()).observe(entry);
  }

  /**
   * The same in the middle of a job or a watch. Whose the sign-in is and whether DNS is on in our
   * VPC is asked once in five minutes there, and DNS whenever it is off and stands in the way.
   */
  public PeeringView glance(ConnectionId id) {
    PeeringEntry entry = entry(id);
    return clouds.of(entry.target()).glance(entry);
  }

  /** A person wants to know how things are: the next sweep asks for everything. */
  public void forget() {
    clouds.forget();
  }

  /** Looks again at all peerings: one sweep per account and region, these side by side. */
  public List<PeeringView> observeAll(Progress progress) throws InterruptedException {
    return clouds.observeAll(_ -> true, progress);
  }

  /**
   * The same, but no account and region is waited for any longer than this: the peerings of one
   * that is late are as they were last seen.
   */
  public Swept observeAll(Duration patience) throws InterruptedException {
    Set<Scope> late =
        BoundedSweep.over(
            scopes(), patience, scope -> clouds.observeAll(in(scope), Progress.none()));
    List<PeeringView> all = views();
    return new Swept(
        all, all.stream().filter(view -> late.contains(Scopes.ours(view.cluster()))).toList());
  }

  private static Predicate<Cluster> in(Scope scope) {
    return cluster -> Scopes.ours(cluster).equals(scope);
  }

  /** The accounts and regions of all peerings: what one sweep is about. */
  public Set<Scope> scopes() {
    return clouds.scopes();
  }

  /** Looks again at the peerings of one account and region. */
  public List<PeeringView> observeAll(Scope at, Progress progress) throws InterruptedException {
    return clouds.observeAll(in(at), progress);
  }

  /** The same for the peerings of one cluster alone. */
  public List<PeeringView> observeAll(ClusterId of, Progress progress) throws InterruptedException {
    return clouds.observeAll(cluster -> cluster.id().equals(of), progress);
  }

  /**
   * Finds a peering by our id, by AWS's, or by the name of our half at Google.
   *
   * @throws InvalidValueException {@link Rule#UNKNOWN_CONNECTION} if there is none, or several
   *     networks have a half of this name
   */
  public ConnectionId resolve(String text) {
    String wanted = text.strip();
    return store.peerings().all().stream()
        .filter(entry -> entry.id().value().equals(wanted) || issued(entry, wanted))
        .map(PeeringEntry::id)
        .findFirst()
        .or(() -> named(wanted))
        .orElseThrow(() -> new InvalidValueException(Rule.UNKNOWN_CONNECTION, wanted));
  }

  private Optional<ConnectionId> named(String name) {
    List<ConnectionId> found =
        views().stream()
            .filter(view -> view.checklist().connectionId().equals(name))
            .map(PeeringView::id)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean issued(PeeringEntry entry, String peering) {
    return entry.recorded().issued().stream()
        .anyMatch(issued -> issued.id().value().equals(peering));
  }

  /** The peering of this cluster and target, if it was asked for. */
  public Optional<ConnectionId> find(PeeringIntent intent) {
    return store.peerings().find(intent.cluster().id(), intent.target()).map(PeeringEntry::id);
  }

  /**
   * Asks for a peering, or goes on with the one that was asked for: there is only ever one for a
   * cluster and a target. Ranges that are new are added to it; while nothing was sent, they take
   * the place of the old ones.
   */
  public PeeringView start(PeeringIntent intent, String ticket, Progress progress)
      throws InterruptedException {
    guard.require();
    PeeringEntry kept = ledger.ask(wanted(intent, ticket));
    widen(kept, intent);
    return proceed(kept.id(), progress);
  }

  /** Adds to what is asked for; one that was to go is asked for anew. */
  private void widen(PeeringEntry kept, PeeringIntent intent) {
    if (kept.terms().wish() == Wish.REMOVED) {
      again(kept, intent);
      return;
    }
    boolean sent = !neverSent(kept);
    List<Cidr> ranges = Sightings.both(sent ? kept.cidrs() : List.of(), intent.cidrs());
    PeeringTerms terms =
        sent ? clouds.of(kept.target()).widened(kept.terms(), intent.terms()) : intent.terms();
    if (!ranges.equals(kept.cidrs()) || kept.dns() != intent.dns() || !terms.equals(kept.terms())) {
      changes.change(kept, ranges, intent.dns(), kept.round(), terms);
    }
  }

  private static boolean neverSent(PeeringEntry entry) {
    return entry.recorded().issued().isEmpty() && entry.recorded().attempts().isEmpty();
  }

  private void again(PeeringEntry kept, PeeringIntent intent) {
    observe(kept.id());
    int round = ended(entry(kept.id())) ? kept.round() + 1 : kept.round();
    changes.change(kept, intent.cidrs(), intent.dns(), round, intent.terms());
  }

  /**
   * Asks for exactly this of a peering that stands: what is new is added, what is left out is taken
   * away.
   */
  public PeeringView change(ConnectionId id, PeeringIntent intent, Progress progress)
      throws InterruptedException {
    guard.require();
    PeeringEntry kept = entry(id);
    changes.change(kept, intent.cidrs(), intent.dns(), kept.round(), intent.terms());
    return proceed(id, progress);
  }

  /** What a change to exactly this would do; nothing is sent. */
  public Preview previewExactly(PeeringIntent intent) {
    return clouds.of(intent.target()).exactly(intent);
  }

  /**
   * Takes a peering away: what is ours of routes, options and zones, then the peering. Waits a
   * little for AWS to be done with it; run again, it goes on where the cloud stands.
   */
  public PeeringView remove(ConnectionId id, Progress progress) throws InterruptedException {
    guard.require();
    PeeringEntry kept = entry(id);
    changes.remove(kept);
    PeeringView view = proceed(id, progress);
    for (int i = 0; i < LOOKS && inTheCloudsHands(view); i++) {
      pause.take(LOOK_AGAIN);
      view = proceed(id, progress);
    }
    return view;
  }

  /** A step of ours that the cloud is at, or will soon let us do. */
  private static boolean inTheCloudsHands(PeeringView view) {
    return view.checklist().of(Owner.OURS).stream()
        .map(Step::state)
        .anyMatch(state -> state == StepState.DOING || state == StepState.WAITING);
  }

  /**
   * Takes over a live peering between the intent's two VPCs, whoever asked for it; one that the
   * customer asked for is accepted.
   *
   * @throws InvalidValueException {@link Rule#ADOPTABLE} if it is no live peering of the two, or
   *     another one of theirs stands as this connection's
   */
  public PeeringView adopt(
      AwsPeeringIntent intent, VpcPeeringConnectionId peering, String ticket, Progress progress)
      throws InterruptedException {
    guard.require();
    VpcPeering found = adoption.live(intent, peering);
    PeeringEntry kept = ledger.ask(wanted(intent, ticket));
    observe(kept.id());
    adoption.take(entry(kept.id()), intent, found);
    return proceed(kept.id(), progress);
  }

  /**
   * The intent that takes a live peering of the cluster over: its target is the peering's other
   * side, which is looked up.
   *
   * @param cidrs none for all blocks that AWS shows of the target
   * @throws InvalidValueException {@link Rule#ADOPTABLE} if there is no such peering
   */
  public AwsPeeringIntent adoption(
      Cluster cluster, VpcPeeringConnectionId peering, List<Cidr> cidrs, boolean dns) {
    return adoption.intent(cluster, peering, cidrs, dns);
  }

  /**
   * The live peerings of a cluster's VPC, in either direction, or its network's halves, that no
   * connection here is about; looked up now.
   */
  public Fact<List<Adoptable>> adoptable(Cluster cluster) {
    List<PeeringEntry> ours =
        store.peerings().all().stream()
            .filter(entry -> entry.cluster().equals(cluster.id()))
            .toList();
    return cluster.provider() == Provider.GCP
        ? google.adoptable(cluster, ours)
        : adoption.all(cluster, ours);
  }

  /** What customers asked of our clusters on AWS and waits for us, as last seen; asks no cloud. */
  public List<TheirRequest> theirRequests() {
    return adoption.theirRequests(store.peerings().all().stream().filter(AwsAsked::holds).toList());
  }

  /** What is asked for with a cluster and stands, as last seen; asks no cloud. */
  public List<Sibling> asked(Cluster cluster) {
    return clouds.asked(cluster);
  }

  /** The peerings of which something was done and no longer is; asks no cloud. */
  public List<PeeringView> drifted() {
    return views().stream().filter(view -> !view.drift().isEmpty()).toList();
  }

  /** The clusters that leave from other addresses than the catalogue gives; asks no cloud. */
  public List<AddressDrift> addressDrifts() {
    return aws.addressDrifts();
  }

  /** Writes a peering down without sending anything. */
  public PeeringView draft(PeeringIntent intent, String ticket) {
    guard.require();
    return view(ledger.ask(wanted(intent, ticket)));
  }

  private PeeringEntry wanted(PeeringIntent intent, String ticket) {
    Cluster cluster = intent.cluster();
    return new PeeringEntry(
        ConnectionIds.next('p'),
        cluster.id(),
        intent.target(),
        intent.cidrs(),
        intent.dns(),
        1,
        OneLine.read(ticket, Rule.TICKET),
        who,
        clock.instant(),
        PeeringRecord.NOTHING,
        intent.terms());
  }

  /** Sends a new request in place of one that ended; goes on with one that stands. */
  public PeeringView reissue(ConnectionId id, Progress progress) throws InterruptedException {
    return reissue(id, view(id).intent(), progress);
  }

  /**
   * The same with the ranges and the DNS wish of an intent: in place of those asked for before, or
   * added to those of a request that stands.
   */
  public PeeringView reissue(ConnectionId id, PeeringIntent intent, Progress progress)
      throws InterruptedException {
    guard.require();
    observe(id);
    PeeringEntry entry = entry(id);
    if (ended(entry)) {
      changes.reissue(entry, intent);
    } else {
      widen(entry, intent);
    }
    return proceed(id, progress);
  }

  /**
   * Does every step of ours that is ready, looking again after each batch, until none is left or
   * each that is left was refused once. Sends no call twice: one that got no answer, or whose
   * effect does not show, is for the next run, which looks for its effect first.
   */
  public PeeringView proceed(ConnectionId id, Progress progress) throws InterruptedException {
    PeeringView view = run(id, progress);
    while (patient && signInNeeded(view)) {
      progress.report(settled(view), ours(view), "");
      pause.take(LOOK_AGAIN);
      view = run(id, progress);
    }
    return view;
  }

  private static boolean signInNeeded(PeeringView view) {
    return view.checklist().of(Owner.OURS).stream()
        .filter(step -> step.state() == StepState.UNKNOWN)
        .flatMap(step -> step.reason().args().stream())
        .anyMatch(arg -> arg instanceof Arg.Trouble(Fault.NeedsSignIn _));
  }

  private PeeringView run(ConnectionId id, Progress progress) throws InterruptedException {
    guard.require();
    Set<StepId> refused = new HashSet<>();
    Set<Call> sent = new HashSet<>();
    while (true) {
      PeeringView view = glance(id);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      List<Step> ready =
          view.checklist().doable().stream()
              .filter(step -> !refused.contains(step.id()))
              .filter(step -> !sent.contains(step.callIfAny().orElseThrow()))
              .toList();
      if (ready.isEmpty() && !inDoubt(view)) {
        return view;
      }
      int claimed = 0;
      for (Step step : ready) {
        progress.report(settled(view) + claimed, ours(view), step.id().value());
        if (ledger.begin(view.id(), step, view.observedAt())) {
          claimed++;
          sent.add(step.callIfAny().orElseThrow());
          apply(view, step, progress).ifPresent(refused::add);
        }
      }
      if (claimed == 0) {
        progress.report(settled(view), ours(view), "");
        pause.take(LOOK_AGAIN);
      }
    }
  }

  private static boolean inDoubt(PeeringView view) {
    return view.checklist().of(Owner.OURS).stream()
        .anyMatch(
            step ->
                step.state() == StepState.DOING
                    && view.recorded().attempts().containsKey(step.id())
                    && view.recorded().attempts().get(step.id()).inDoubt());
  }

  private static long settled(PeeringView view) {
    return view.checklist().of(Owner.OURS).stream().filter(step -> step.state().settled()).count();
  }

  private static long ours(PeeringView view) {
    return view.checklist().of(Owner.OURS).size();
  }

  /** Sends the call of a claimed step; the step's id if it was refused, so that others go on. */
  private Optional<StepId> apply(PeeringView view, Step step, Progress progress)
      throws InterruptedException {
    Call call = step.callIfAny().orElseThrow();
    try {
      send(view, step, call, progress);
      ledger.answered(view.id(), step, null);
      return Optional.empty();
    } catch (CloudException refusal) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return answered(view, step, call, refusal.fault());
    }
  }

  private void send(PeeringView view, Step step, Call call, Progress progress) {
    switch (call) {
      case AwsPeeringCall amazon ->
          applier
              .apply(view.aws(), amazon, tags(view))
              .ifPresent(peering -> ledger.issued(view.id(), peering, view.intent().round()));
      case GcpPeeringCall google -> follow(view, step, google, progress);
      default -> throw new IllegalArgumentException("Nobody does " + call.operation());
    }
  }

  /** What is heard of an operation shows in the step, until it is over. */
  private void follow(PeeringView view, Step step, GcpPeeringCall call, Progress progress) {
    try {
      networkCalls.apply(
          view.cluster(),
          call,
          operation -> {
            underway.at(view.id(), step.id(), operation);
            progress.report(settled(view), ours(view), step.id().value());
          });
    } finally {
      underway.over(view.id());
    }
  }

  /** The operations at Google that are followed just now, by this process. */
  public Collection<PeeringOperation> operations() {
    return underway.all();
  }

  /** A request without an answer may have been taken: it stays in doubt until it is looked for. */
  private Optional<StepId> answered(PeeringView view, Step step, Call call, Fault fault) {
    if (call instanceof AwsPeeringCall.CreateVpcPeeringConnection
        && fault instanceof Fault.Unreachable) {
      return Optional.empty();
    }
    ledger.answered(view.id(), step, fault);
    return Optional.of(step.id());
  }

  private static Map<String, String> tags(PeeringView view) {
    return Map.of("Name", view.cluster().name(), "astro-connect:connection", view.id().value());
  }

  /** Writes down that a person says a step of theirs is done. */
  public PeeringView confirm(ConnectionId id, StepId step, String by, String ticket) {
    StepId theirs = theirs(id, step);
    ledger.told(id, theirs, who(by), OneLine.read(ticket, Rule.TICKET));
    return noted(id);
  }

  /** Takes a confirmation back; harmless if there is none. */
  public PeeringView unconfirm(ConnectionId id, StepId step, String by, String ticket) {
    StepId theirs = theirs(id, step);
    String who = who(by);
    String where = OneLine.read(ticket, Rule.TICKET);
    if (view(id).recorded().told().containsKey(theirs)) {
      ledger.takenBack(id, theirs, who, where);
    }
    return noted(id);
  }

  private static String who(String by) {
    String who = OneLine.read(by, Rule.WHO);
    if (who.isEmpty()) {
      throw new InvalidValueException(Rule.WHO, by);
    }
    return who;
  }

  private PeeringView noted(ConnectionId id) {
    PeeringView view = view(id);
    view.checklist().steps().forEach(step -> ledger.reached(view, step));
    return view;
  }

  private StepId theirs(ConnectionId id, StepId step) {
    List<StepId> theirs =
        view(id).checklist().steps().stream()
            .filter(found -> found.owner() == Owner.THEIRS || told(id, found))
            .map(Step::id)
            .toList();
    if (!theirs.contains(step)) {
      String choices = theirs.stream().map(StepId::value).collect(Collectors.joining(", "));
      throw new InvalidValueException(Rule.STEP_OF_THEIRS, step.value(), choices);
    }
    return step;
  }

  /** A step that is ours since they said that their part is done. */
  private boolean told(ConnectionId id, Step step) {
    return entry(id).recorded().told().containsKey(step.id());
  }

  private PeeringView view(PeeringEntry entry) {
    return clouds.of(entry.target()).view(entry);
  }

  private boolean ended(PeeringEntry entry) {
    return clouds.of(entry.target()).ended(entry);
  }

  private PeeringEntry entry(ConnectionId id) {
    return store
        .peerings()
        .find(id)
        .orElseThrow(() -> new InvalidValueException(Rule.UNKNOWN_CONNECTION, id.value()));
  }

  /** The time where the connections are: in practice it can be moved. */
  public Instant now() {
    return clock.instant();
  }

  /** When the clouds were last asked about anything; EPOCH if never. */
  public Instant lastObserved() {
    return clouds.lastObserved();
  }
}
