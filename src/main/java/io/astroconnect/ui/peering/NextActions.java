package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.peering.NextAction.Kind;
import io.astroconnect.ui.peering.NextAction.Way;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says what comes next for a peering, by its checklist alone. Every state that ends has a way on.
 */
final class NextActions {
  private final Words words;
  private final Looks looks;

  NextActions(Words words, Looks looks) {
    this.words = words;
    this.looks = looks;
  }

  /** The customer's name, or the account where nobody knows it. */
  static String customer(PeeringView view) {
    String name = view.cluster().customer();
    return name.isEmpty() ? view.target().owner() : name;
  }

  NextAction of(PeeringView view, HandOverTexts texts, Instant now) {
    Checklist checklist = view.checklist();
    Look look = looks.of(checklist, now);
    @Nullable Instant deadline = checklist.deadline().orElse(null);
    Duration left = deadline == null ? null : Duration.between(now, deadline);
    return new NextAction(
        look,
        left == null ? look.word() : words.text("screen.peering.expires-in", words.left(left)),
        deadline == null ? "" : words.exactly(deadline),
        sentence(view),
        ways(view, texts).stream().filter(NextActions::whole).toList(),
        left);
  }

  /** The same for what was begun and goes on by itself once somebody signed in. */
  NextAction held(PeeringView view, HandOverTexts texts, Instant now) {
    NextAction plain = of(view, texts, now);
    return new NextAction(
        plain.look(),
        plain.title(),
        plain.remark(),
        words.text("screen.peering.held", plain.sentence()),
        plain.ways(),
        plain.left());
  }

  /** There is no use in copying a text that is not written yet. */
  private static boolean whole(Way way) {
    return way.kind() != Kind.COPY || !way.copied().isEmpty();
  }

  /** Why it stands so: by the step that decides it. */
  private String sentence(PeeringView view) {
    Checklist checklist = view.checklist();
    return checklist.state() == ConnectionState.CONNECTED
        ? words.text("screen.peering.all-done")
        : verdict(checklist).or(checklist::next).map(step -> reason(view, step)).orElse("");
  }

  /** The step that makes the state; a drift beside a failure does not. */
  private static Optional<Step> verdict(Checklist checklist) {
    return verdict(checklist, checklist.state()::equals).or(() -> verdict(checklist, _ -> true));
  }

  private static Optional<Step> verdict(Checklist checklist, Predicate<ConnectionState> which) {
    return checklist.steps().stream()
        .filter(step -> step.reason().code().verdict().filter(which).isPresent())
        .findFirst();
  }

  /** A sign-in is missing for all that cannot be seen, not for the first step alone. */
  private String reason(PeeringView view, Step step) {
    if (signIn(step).isPresent()) {
      return words.of(step.reason());
    }
    return words.text("screen.peering.step-why", words.step(step.id()), why(view, step));
  }

  /** Why a step stands as it does; of one that was done, since when it no longer is. */
  String why(PeeringView view, Step step) {
    String why = words.of(step.reason());
    return view.turned(step).map(at -> since(view, step, why, at)).orElse(why);
  }

  private String since(PeeringView view, Step step, String why, Instant at) {
    Instant reached = view.recorded().reached().get(step.id());
    return words.text(
        "screen.peering.drifted",
        why,
        reached == null ? "" : words.briefly(reached),
        words.briefly(at));
  }

  private List<Way> ways(PeeringView view, HandOverTexts texts) {
    Checklist checklist = view.checklist();
    if (!checklist.doable().isEmpty()) {
      return List.of(proceed(view));
    }
    return switch (checklist.state()) {
      case DRAFT -> List.of(change());
      case REJECTED -> rejected(view, texts);
      case EXPIRED -> List.of(reissue(view), change());
      case REMOVED -> removed(view);
      case FAILED -> failed(view, texts);
      case EXPIRING -> List.of(reminder(texts));
      case NOT_SEEN -> List.of(notSeen(checklist));
      case DRIFTED -> List.of(theirs(checklist) ? question(texts) : observe());
      case TO_CONFIRM -> List.of(question(texts));
      case WAITING -> List.of(waiting(checklist, texts));
      case TO_BE_CHANGED, WORKING, OURS_TO_DO, CONNECTED -> List.of();
    };
  }

  /** What was rejected on our side is no question to them. */
  private List<Way> rejected(PeeringView view, HandOverTexts texts) {
    boolean byThem =
        view.checklist().of(Owner.OURS).stream()
            .noneMatch(step -> step.id().kind().equals("accept") && !step.forThem());
    return byThem
        ? List.of(question(texts), change(), reissue(view))
        : List.of(reissue(view), change());
  }

  private List<Way> failed(PeeringView view, HandOverTexts texts) {
    if (verdict(view.checklist()).isEmpty()) {
      return List.of(question(texts));
    }
    return "failed".equals(view.checklist().cloudStatus())
        ? List.of(change(), question(texts), reissue(view))
        : List.of(change(), question(texts)); // the peering itself stands
  }

  private Way notSeen(Checklist checklist) {
    return signIn(checklist)
        .filter(command -> !command.isEmpty())
        .map(command -> copy("screen.peering.copy-sign-in", command))
        .orElseGet(this::observe);
  }

  /** One that we took away may be wanted again; one that went by itself may be let go, too. */
  private List<Way> removed(PeeringView view) {
    return view.intent().removal()
        ? List.of(reissue(view))
        : List.of(reissue(view), change(), remove());
  }

  private Way remove() {
    return new Way(Kind.REMOVE, words.text("screen.peering.let-go"), List.of(), "");
  }

  private static boolean theirs(Checklist checklist) {
    return checklist.steps().stream()
        .anyMatch(step -> step.owner() == Owner.THEIRS && step.state() == StepState.DRIFTED);
  }

  /** While the cloud is waited for, looking again is all that helps. */
  private Way waiting(Checklist checklist, HandOverTexts texts) {
    if (checklist.deadline().isPresent()) {
      return reminder(texts);
    }
    boolean theirs =
        checklist.of(Owner.THEIRS).stream().anyMatch(step -> step.state() == StepState.WAITING);
    if (!theirs) {
      return observe();
    }
    boolean asks = !texts.question().equals(texts.reminder());
    return asks ? question(texts) : reminder(texts);
  }

  private Way proceed(PeeringView view) {
    List<Step> doable = view.checklist().doable();
    return new Way(Kind.PROCEED, button(view, doable), calls(doable), "");
  }

  private String button(PeeringView view, List<Step> doable) {
    String name = view.cluster().name();
    if (any(doable, "request")) {
      return words.text("screen.peering.send", view.target().owner());
    }
    if (any(doable, "our-half") && !view.intent().removal()) {
      return words.text("screen.peering.form.add-half", view.target().owner());
    }
    if (any(doable, "request-removal")) {
      return words.text("screen.peering.request-removal", view.target().owner());
    }
    if (any(doable, "remove-our-half")) {
      return words.text("screen.peering.remove-half", view.target().owner());
    }
    if (view.intent().removal()) {
      return words.text("screen.peering.go-on-removing", name);
    }
    if (doable.stream().anyMatch(step -> step.state() == StepState.DRIFTED)) {
      boolean routes = count(doable, "route") == doable.size();
      return words.text(
          routes ? "screen.peering.mend-routes" : "screen.peering.mend", doable.size(), name);
    }
    if (any(doable, "accept")) {
      return words.text("screen.peering.accept", view.target().owner());
    }
    return doing(name, doable);
  }

  /** Routes and DNS are named; whatever comes beside is only counted. */
  private String doing(String name, List<Step> doable) {
    if (any(doable, "withdraw-removal")) {
      return words.text("screen.peering.withdraw-removal", name);
    }
    if (count(doable, "options") == doable.size()) {
      return words.text("screen.peering.exchange-routes", name);
    }
    long routes = count(doable, "route");
    long dns = count(doable, "vpc-dns") + count(doable, "dns-requester");
    if (routes + dns < doable.size()) {
      return words.text("screen.peering.do-steps", doable.size(), name);
    }
    if (routes == 0) {
      return words.text("screen.peering.turn-on-dns", name);
    }
    return words.text(
        dns == 0 ? "screen.peering.add-routes" : "screen.peering.add-routes-and-dns", routes, name);
  }

  private static boolean any(List<Step> steps, String kind) {
    return count(steps, kind) > 0;
  }

  private static long count(List<Step> steps, String kind) {
    return steps.stream().filter(step -> step.id().kind().equals(kind)).count();
  }

  static List<NextAction.CallLine> calls(List<Step> steps) {
    return steps.stream().flatMap(step -> call(step).stream()).toList();
  }

  /** A route's call names its range too: there may be several in one table. */
  private static Optional<NextAction.CallLine> call(Step step) {
    String about = String.join("  ", step.id().subject());
    return step.callIfAny()
        .map(
            call ->
                new NextAction.CallLine(
                    call.operation(), about.isEmpty() ? call.subject() : about));
  }

  private Way reissue(PeeringView view) {
    return new Way(
        Kind.REISSUE,
        words.text(
            view.ifAws().isPresent() ? "screen.peering.send-new" : "screen.peering.form.add-half",
            view.target().owner()),
        List.of(
            view.ifAws()
                .map(asked -> request(asked.target()))
                .orElseGet(
                    () -> new NextAction.CallLine("networks.addPeering", view.target().network()))),
        "");
  }

  /** The call that asks for a peering, as its step makes it. */
  static NextAction.CallLine request(Target target) {
    return new NextAction.CallLine("CreateVpcPeeringConnection", target.vpc().value());
  }

  private Way change() {
    return new Way(Kind.CHANGE, words.text("screen.peering.change"), List.of(), "");
  }

  private Way observe() {
    return new Way(Kind.OBSERVE, words.text("screen.peering.observe"), List.of(), "");
  }

  private Way reminder(HandOverTexts texts) {
    return copy("screen.peering.copy-reminder", texts.reminder());
  }

  private Way question(HandOverTexts texts) {
    return copy("screen.peering.copy-question", texts.question());
  }

  /** The command that signs in, where that is what is missing; "" where nobody knows one. */
  static Optional<String> signIn(Checklist checklist) {
    return checklist.steps().stream().flatMap(step -> signIn(step).stream()).findFirst();
  }

  private static Optional<String> signIn(Step step) {
    return step.reason().args().stream().flatMap(arg -> command(arg).stream()).findFirst();
  }

  private Way copy(String key, String text) {
    return new Way(Kind.COPY, words.text(key), List.of(), text);
  }

  private static Optional<String> command(Arg arg) {
    return arg instanceof Arg.Trouble(Fault.NeedsSignIn(_, String command))
        ? Optional.of(command)
        : Optional.empty();
  }
}
