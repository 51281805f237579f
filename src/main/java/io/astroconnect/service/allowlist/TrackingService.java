package io.astroconnect.service.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.OneLine;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AddressesNow;
import io.astroconnect.model.allowlist.AllowlistAnswer.NotPossible;
import io.astroconnect.model.allowlist.AllowlistIntent;
import io.astroconnect.model.allowlist.AllowlistPlanner;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.AllowlistRecord;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.Given;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.peering.ConnectionIds;
import io.astroconnect.store.Activity;
import io.astroconnect.store.AllowlistEntry;
import io.astroconnect.store.Store;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of the statements: who asked, what was given, what the customer said, and whether the
 * addresses are still those that were given. Nothing here is sent to anybody.
 */
public final class TrackingService {
  private final Store store;
  private final AllowlistService allowlists;
  private final AllowlistReader reader;
  private final ChangeGuard guard;
  private final Clock clock;
  private final String who;

  /** The use cases over a store; {@code who} is written beside all that is done. */
  public TrackingService(
      Store store, AllowlistService allowlists, ChangeGuard guard, Clock clock, String who) {
    this.store = store;
    this.allowlists = allowlists;
    this.reader = new AllowlistReader(store, allowlists, clock);
    this.guard = guard;
    this.clock = clock;
    this.who = who;
  }

  /** All that were asked for, newest first. */
  public List<AllowlistView> views() {
    return reader.views();
  }

  /** The same, and writes down since when addresses are others than those that were given. */
  public List<AllowlistView> look() {
    List<AllowlistView> views = views();
    boolean news = false;
    for (AllowlistView view : views) {
      news |= noted(view);
    }
    return news ? views() : views;
  }

  private boolean noted(AllowlistView view) {
    boolean differs = view.state() == ConnectionState.TO_BE_CHANGED;
    boolean known = view.recorded().ifTurned().isPresent();
    if (differs && !known) {
      store.allowlists().turned(view.id(), clock.instant());
      log("", view.id(), "activity.allowlist-changed", view.title());
    } else if (!differs && known) {
      store.allowlists().mended(view.id());
      log("", view.id(), "activity.allowlist-mended", view.title());
    }
    return differs != known;
  }

  /** That of this cluster and service, if it was asked for. */
  public Optional<AllowlistView> find(ClusterId cluster, ServiceId service) {
    return reader.find(cluster, service);
  }

  /**
   * Writes down that a customer asks for it; harmless if they did already. One that was withdrawn
   * begins anew.
   *
   * @throws NotPossibleException no list of this service can let this cluster in
   * @throws InvalidValueException {@link Rule#TICKET}
   */
  public AllowlistView ask(Cluster cluster, ServiceId service, String ticket) {
    guard.require();
    statement(cluster, service, "");
    return again(asked(cluster, service, ticket));
  }

  private AllowlistView asked(Cluster cluster, ServiceId service, String ticket) {
    AllowlistEntry wanted =
        new AllowlistEntry(
            ConnectionIds.next('a'),
            new AllowlistIntent(cluster.id(), service, false),
            line(ticket, Rule.TICKET),
            who,
            clock.instant(),
            AllowlistRecord.NOTHING);
    AllowlistView kept = reader.view(store.allowlists().ask(wanted), cluster);
    if (kept.id().equals(wanted.id())) {
      log(who, kept.id(), "activity.allowlist-asked", kept.title(), wanted.ticket());
    } else if (kept.state() == ConnectionState.REMOVED) {
      store.allowlists().askAgain(kept.id(), wanted.ticket(), who, clock.instant());
      log(who, kept.id(), "activity.allowlist-asked", kept.title(), wanted.ticket());
    }
    return reader.required(cluster.id(), service);
  }

  /** One that was to be withdrawn stays after all. */
  private AllowlistView again(AllowlistView kept) {
    if (!kept.intent().withdrawal()) {
      return kept;
    }
    store.allowlists().wish(kept.id(), false);
    log(who, kept.id(), "activity.allowlist-kept", kept.title());
    return reader.required(kept.cluster().id(), kept.intent().service());
  }

  /**
   * Writes down that the customer has the addresses as they are now. What they said of the same
   * addresses before still counts, and since when they have them.
   *
   * @param chosen the id of the case on their side; "" for the first that can work
   * @param by who gave them; "" for whoever runs this
   * @throws NotPossibleException no list of this service can let this cluster in, or the cluster is
   *     gone or put away
   * @throws InvalidValueException {@link Rule#SERVICE}, {@link Rule#CASE}, {@link Rule#WHO} or
   *     {@link Rule#TICKET}
   */
  public AllowlistView give(
      Cluster cluster, ServiceId service, String chosen, String by, String ticket) {
    List<Reason> absence = statement(cluster, service, chosen).absence();
    if (!absence.isEmpty()) {
      throw new NotPossibleException(absence.getFirst());
    }
    return giveAnyway(cluster, service, chosen, by, ticket);
  }

  /** The same, also if the cluster is gone or put away. */
  public AllowlistView giveAnyway(
      Cluster cluster, ServiceId service, String chosen, String by, String ticket) {
    guard.require();
    String name = line(by, Rule.WHO);
    Confirmation told =
        new Confirmation(name.isEmpty() ? who : name, line(ticket, Rule.TICKET), clock.instant());
    Statement statement = statement(cluster, service, chosen);
    AllowlistView kept = asked(cluster, service, ticket);
    Given given = new Given(statement.letIn(), statement.chosen().map(Case::id).orElse(""), told);
    Optional<Given> before =
        kept.recorded().ifGiven().filter(one -> same(one, given) && !kept.intent().withdrawal());
    store
        .allowlists()
        .given(kept.id(), before.map(one -> again(one, told)).orElse(given), before.isEmpty());
    log(
        who,
        kept.id(),
        "activity.allowlist-given",
        kept.title(),
        given.told().by(),
        text(given.addresses()),
        given.told().ticket());
    return reader.required(cluster.id(), service);
  }

  /** They have had it since the first time; the log has the others. */
  private static Given again(Given before, Confirmation told) {
    Confirmation first = before.told();
    String ticket = first.ticket().isEmpty() ? told.ticket() : first.ticket();
    return new Given(
        before.addresses(), before.chosen(), new Confirmation(first.by(), ticket, first.at()));
  }

  private static boolean same(Given one, Given other) {
    return one.chosen().equals(other.chosen())
        && one.addresses().isEmpty() == other.addresses().isEmpty()
        && AddressesNow.of(one.addresses(), other.addresses()).isEmpty();
  }

  private Statement statement(Cluster cluster, ServiceId service, String chosen) {
    return switch (allowlists.show(cluster, service, chosen, Map.of())) {
      case NotPossible(var why) -> throw new NotPossibleException(why);
      case Statement statement -> {
        statement.notes().stream()
            .filter(note -> note.code() == AllowlistReason.NOTHING_TO_DO)
            .forEach(
                note -> {
                  throw new NotPossibleException(note);
                });
        yield statement;
      }
    };
  }

  /**
   * Writes down that a person says they let in what was given.
   *
   * @throws InvalidValueException {@link Rule#NOT_TRACKED}, {@link Rule#NOT_GIVEN}, {@link
   *     Rule#WHO}
   */
  public AllowlistView confirm(ClusterId cluster, ServiceId service, String by, String ticket) {
    AllowlistView kept = reader.required(cluster, service);
    if (kept.recorded().ifGiven().isEmpty() || kept.intent().withdrawal()) {
      throw new InvalidValueException(Rule.NOT_GIVEN, kept.title());
    }
    return told(kept, AllowlistPlanner.LET_IN, "activity.allowlist-confirmed", by, ticket);
  }

  /**
   * Writes down that the customer is to take the addresses out; harmless if they were asked.
   *
   * @throws InvalidValueException {@link Rule#NOT_TRACKED}
   */
  public AllowlistView withdraw(ClusterId cluster, ServiceId service, String ticket) {
    guard.require();
    AllowlistView kept = reader.required(cluster, service);
    if (!kept.intent().withdrawal()) {
      store.allowlists().wish(kept.id(), true);
      log(who, kept.id(), "activity.allowlist-withdrawal", kept.title(), line(ticket, Rule.TICKET));
    }
    return reader.required(cluster, service);
  }

  /**
   * Writes down that a person says they took the addresses out.
   *
   * @throws InvalidValueException {@link Rule#NOT_TRACKED}, {@link Rule#WHO}
   */
  public AllowlistView withdrawn(ClusterId cluster, ServiceId service, String by, String ticket) {
    somebody(by);
    AllowlistView kept = withdraw(cluster, service, ticket);
    return kept.recorded().ifGiven().isEmpty()
        ? kept
        : told(kept, AllowlistPlanner.TAKE_OUT, "activity.allowlist-withdrawn", by, ticket);
  }

  /** What only the customer can answer, if there is such a question now. */
  public Optional<Mail> question(AllowlistView view) {
    return allowlists.question(view);
  }

  private AllowlistView told(
      AllowlistView kept, StepId step, String key, String by, String ticket) {
    Confirmation word = new Confirmation(somebody(by), line(ticket, Rule.TICKET), clock.instant());
    store.allowlists().told(kept.id(), step, word);
    log(who, kept.id(), key, kept.title(), word.by(), word.ticket());
    return reader.required(kept.cluster().id(), kept.intent().service());
  }

  /** Takes back what was told of a step of theirs; harmless if nothing was. */
  public AllowlistView takeBack(ClusterId cluster, ServiceId service, StepId step) {
    AllowlistView kept = reader.required(cluster, service);
    if (kept.recorded().told().containsKey(step)) {
      store.allowlists().takeBack(kept.id(), step);
      log(who, kept.id(), "activity.allowlist-taken-back", kept.title());
    }
    return reader.required(cluster, service);
  }

  private static String somebody(String by) {
    String name = line(by, Rule.WHO);
    if (name.isEmpty()) {
      throw new InvalidValueException(Rule.WHO, by);
    }
    return name;
  }

  /** On one line, without what nobody sees around it. */
  private static String line(String typed, Rule rule) {
    return OneLine.read(Pasted.trim(typed).replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " "), rule);
  }

  private static String text(List<Ipv4> addresses) {
    return addresses.stream().map(Ipv4::toString).collect(Collectors.joining(", "));
  }

  private void log(String by, ConnectionId id, String key, Object... args) {
    store
        .activities()
        .add(
            new Activity(
                clock.instant(), by, id.value(), key, Arrays.stream(args).map(Arg::of).toList()));
  }
}
