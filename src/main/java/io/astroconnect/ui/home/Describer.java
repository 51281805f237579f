package io.astroconnect.ui.home;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.peering.AddressDrift;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.TheirRequest;
import io.astroconnect.ui.home.HomeLine.Act;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of the connections what Home shows. */
final class Describer {
  private static final Comparator<PeeringView> MOST_URGENT =
      Comparator.<PeeringView, Boolean>comparing(
              view -> view.checklist().state() != ConnectionState.EXPIRING)
          .thenComparing(view -> view.checklist().deadline().orElse(Instant.MAX))
          .thenComparing(view -> view.checklist().state())
          .thenComparing(PeeringView::since);

  private final Words words;
  private final Looks looks;
  private final AllowlistTasks allowlistTasks;
  private final SignInTasks signInTasks;

  Describer(Words words) {
    this.words = words;
    this.looks = new Looks(words);
    this.allowlistTasks = new AllowlistTasks(words);
    this.signInTasks = new SignInTasks(words);
  }

  /** Groups with their tasks, the most urgent first. */
  List<HomeLine> lines(
      List<PeeringView> views,
      List<AddressDrift> addresses,
      List<AllowlistView> allowlists,
      List<GrantView> grants,
      List<TheirRequest> requests,
      Instant now) {
    List<HomeLine> lines = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      List<Function<Boolean, HomeLine.Task>> tasks = new ArrayList<>();
      List<PeeringView> members =
          views.stream()
              .filter(view -> Urgency.of(view).filter(urgency::equals).isPresent())
              .sorted(MOST_URGENT)
              .toList();
      List<GrantView> given =
          grants.stream()
              .filter(
                  grant ->
                      Urgency.of(grant.checklist().state()).filter(urgency::equals).isPresent())
              .sorted(
                  Comparator.comparing(grant -> grant.checklist().deadline().orElse(Instant.MAX)))
              .toList();
      boolean joined = urgency == Urgency.SIGN_IN;
      if (joined) {
        tasks.addAll(signInTasks.tasks(members, given));
      }
      members.stream()
          .filter(view -> !joined || !SignInTasks.waits(view.checklist()))
          .forEach(view -> tasks.add(first -> task(view, urgency, now, first)));
      if (urgency == Urgency.OURS) {
        requests.forEach(request -> tasks.add(first -> task(request, first)));
      }
      if (urgency == Urgency.DRIFT) {
        addresses.forEach(drift -> tasks.add(first -> task(drift, now, first)));
      }
      allowlists.stream()
          .filter(view -> Urgency.of(view).filter(urgency::equals).isPresent())
          .sorted(Comparator.comparing(AllowlistView::since))
          .forEach(view -> tasks.add(first -> allowlistTasks.task(view, urgency, now, first)));
      given.stream()
          .filter(grant -> !joined || !SignInTasks.waits(grant.checklist()))
          .forEach(grant -> tasks.add(first -> task(grant, urgency, now, first)));
      if (!tasks.isEmpty()) {
        boolean top = lines.isEmpty() && urgency.needsUs();
        lines.add(new HomeLine.Group(urgency, title(urgency), tasks.size()));
        for (int i = 0; i < tasks.size(); i++) {
          lines.add(tasks.get(i).apply(top && i == 0));
        }
      }
    }
    return lines;
  }

  /** Roles that end, were taken away, or are to be given. */
  private HomeLine.Task task(GrantView grant, Urgency urgency, Instant now, boolean first) {
    Checklist checklist = grant.checklist();
    Optional<Instant> deadline = checklist.deadline();
    Instant since = grant.driftedSince().orElse(grant.askedAt());
    return new HomeLine.Task(
        grant.id(),
        "identities",
        grant.id().value(),
        urgency,
        looks.of(checklist, now),
        grant.intent().target().label(),
        deciding(checklist)
            .map(
                step ->
                    words.text("screen.home.role", words.step(step.id()), words.of(step.reason())))
            .orElse(""),
        Stream.of(grant.intent().identity().email(), grant.ticket())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        deadline
            .map(words::when)
            .orElseGet(() -> words.text("screen.home.ago", Duration.between(since, now))),
        words.exactly(deadline.orElse(since)),
        words.text("screen.home.review-roles"),
        Act.OPEN,
        first);
  }

  /** The step that is open, or that says what is about to be. */
  private static Optional<Step> deciding(Checklist checklist) {
    return checklist
        .next()
        .or(
            () ->
                checklist.steps().stream()
                    .filter(step -> step.reason().code().verdict().isPresent())
                    .findFirst());
  }

  /** Once for the cluster, however many connections it has. */
  private HomeLine.Task task(AddressDrift drift, Instant now, boolean first) {
    Cluster cluster = drift.cluster();
    return new HomeLine.Task(
        cluster.id(),
        "clusters",
        cluster.id().value(),
        Urgency.DRIFT,
        looks.of(ConnectionState.TO_BE_CHANGED),
        cluster.customer().isEmpty() ? cluster.name() : cluster.customer(),
        words.text("screen.home.addresses", drift.change().missingText(), drift.change().newText()),
        words.text("screen.home.addresses-of", cluster.name()),
        words.text("screen.home.ago", Duration.between(drift.since(), now)),
        words.exactly(drift.since()),
        words.text("screen.home.show-addresses"),
        Act.OPEN,
        first);
  }

  /** What a customer asked of us: the button asks whether to take it over. */
  private HomeLine.Task task(TheirRequest request, boolean first) {
    Cluster cluster = request.cluster();
    return new HomeLine.Task(
        request.id(),
        "peering",
        "adopt:" + cluster.id() + "/" + request.id(),
        Urgency.OURS,
        looks.of(ConnectionState.OURS_TO_DO),
        cluster.customer().isEmpty() ? request.asker().account() : cluster.customer(),
        words.text("screen.home.they-ask", request.asker().vpc()),
        words.text("screen.home.pair", cluster.name(), request.asker().account()),
        request.deadline().map(words::when).orElse(""),
        request.deadline().map(words::exactly).orElse(""),
        words.text("screen.home.take-over"),
        Act.OPEN,
        first);
  }

  private String title(Urgency urgency) {
    return words.text(
        "screen.home.group." + urgency.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private HomeLine.Task task(PeeringView view, Urgency urgency, Instant now, boolean first) {
    Checklist checklist = view.checklist();
    Act act = act(view);
    Optional<Instant> deadline =
        checklist.deadline().filter(_ -> urgency == Urgency.URGENT || urgency == Urgency.WAITING);
    Instant since = view.since();
    return new HomeLine.Task(
        view.id(),
        "peering",
        view.id().value(),
        urgency,
        looks.of(checklist, now),
        customer(view),
        urgency == Urgency.DRIFT ? drifted(view) : what(checklist),
        where(view),
        deadline
            .map(words::when)
            .orElseGet(() -> words.text("screen.home.ago", Duration.between(since, now))),
        words.exactly(deadline.orElse(since)),
        button(view, act),
        act,
        first);
  }

  /** What was done and no longer is, and how much more of it there is. */
  private String drifted(PeeringView view) {
    List<Step> drift = view.drift();
    Step step = drift.getFirst();
    return words.text(
        "screen.home.drift",
        words.step(step.id()),
        words.of(step.reason()),
        more(drift.size() - 1));
  }

  private static String customer(PeeringView view) {
    String name = view.cluster().customer();
    return name.isEmpty() ? view.target().owner() : name;
  }

  private String what(Checklist checklist) {
    List<Step> doable = checklist.doable();
    if (Urgency.of(checklist.state()).filter(Urgency.OURS::equals).isPresent()
        && !doable.isEmpty()) {
      return words.text(
          "screen.home.ours", words.step(doable.getFirst().id()), more(doable.size() - 1));
    }
    return checklist
        .next()
        .map(step -> words.text("screen.home.role", words.step(step.id()), words.of(step.reason())))
        .orElse("");
  }

  private static String more(int steps) {
    return steps == 0 ? "" : Integer.toString(steps);
  }

  private String where(PeeringView view) {
    return Stream.of(
            words.text("screen.home.pair", view.cluster().name(), view.target().owner()),
            view.ticket())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static Act act(PeeringView view) {
    return switch (view.checklist().state()) {
      case EXPIRING, WAITING -> Act.REMIND;
      case TO_CONFIRM -> Act.ASK;
      default -> Act.OPEN;
    };
  }

  private String button(PeeringView view, Act act) {
    return switch (act) {
      case REMIND -> words.text("screen.home.remind");
      case ASK -> words.text("screen.home.ask");
      case SIGN_IN -> words.text("screen.home.copy-command");
      case OPEN -> opening(view.checklist());
    };
  }

  private String opening(Checklist checklist) {
    return switch (checklist.state()) {
      case DRAFT -> words.text("screen.home.review-plan");
      case OURS_TO_DO -> words.text("screen.home.review-calls", checklist.doable().size());
      case DRIFTED -> words.text("screen.home.review-change");
      case REJECTED, EXPIRED, REMOVED -> words.text("screen.home.review-request");
      default -> words.text("screen.home.show-cause");
    };
  }

  /** What is said while nothing needs anybody. */
  String quiet(List<PeeringView> views, List<AllowlistView> allowlists, List<GrantView> grants) {
    if (views.isEmpty() && allowlists.isEmpty() && grants.isEmpty()) {
      return words.text("screen.home.empty");
    }
    long waiting =
        views.stream().filter(view -> view.checklist().state() == ConnectionState.WAITING).count();
    return waiting == 0
        ? words.text("screen.home.quiet")
        : words.text(
            "screen.home.quiet-waiting",
            waiting,
            views.stream()
                .flatMap(view -> view.checklist().deadline().stream())
                .min(Comparator.naturalOrder())
                .map(words::when)
                .orElse(""));
  }
}
