package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what comes next for a peering, by its checklist alone. */
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
    return name.isEmpty() ? view.target().account().value() : name;
  }

  NextAction of(PeeringView view, HandOverTexts texts, Instant now) {
    Checklist checklist = view.checklist();
    if (!checklist.doable().isEmpty()) {
      return proceed(view, now);
    }
    return switch (checklist.state()) {
      case EXPIRED, REJECTED, REMOVED -> reissue(view, now);
      case FAILED -> verdict(view).isPresent() ? reissue(view, now) : quiet(view, now);
      case WAITING, EXPIRING, TO_CONFIRM -> copy(view, texts, now);
      case NOT_SEEN -> signIn(view, now);
      default -> quiet(view, now);
    };
  }

  private NextAction proceed(PeeringView view, Instant now) {
    List<Step> doable = view.checklist().doable();
    return action(
        NextAction.Kind.PROCEED,
        view,
        now,
        reason(doable.getFirst()),
        button(view, doable),
        calls(doable),
        "");
  }

  private String button(PeeringView view, List<Step> doable) {
    String name = view.cluster().name();
    if (doable.stream().anyMatch(step -> step.id().kind().equals("request"))) {
      return words.text("screen.peering.send", view.target().account());
    }
    long routes = doable.stream().filter(step -> step.id().kind().equals("route")).count();
    if (routes == 0) {
      return words.text("screen.peering.turn-on-dns", name);
    }
    return routes == doable.size()
        ? words.text("screen.peering.add-routes", routes, name)
        : words.text("screen.peering.add-routes-and-dns", routes, name);
  }

  static List<NextAction.CallLine> calls(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> step.callIfAny().stream())
        .map(call -> new NextAction.CallLine(call.operation(), call.subject()))
        .toList();
  }

  private NextAction reissue(PeeringView view, Instant now) {
    return action(
        NextAction.Kind.REISSUE,
        view,
        now,
        verdict(view).map(this::reason).orElse(""),
        words.text("screen.peering.send-new", view.target().account()),
        List.of(request(view.target())),
        "");
  }

  /** The call that asks for a peering, as its step makes it. */
  static NextAction.CallLine request(Target target) {
    return new NextAction.CallLine("CreateVpcPeeringConnection", target.vpc().value());
  }

  private static Optional<Step> verdict(PeeringView view) {
    return view.checklist().steps().stream()
        .filter(step -> step.reason().code().verdict().isPresent())
        .findFirst();
  }

  private NextAction copy(PeeringView view, HandOverTexts texts, Instant now) {
    Optional<Instant> deadline = view.checklist().deadline();
    String sentence = view.checklist().next().map(this::reason).orElse("");
    return deadline.isPresent()
        ? action(
            NextAction.Kind.COPY,
            view,
            now,
            sentence,
            words.text("screen.peering.copy-reminder"),
            List.of(),
            texts.reminder())
        : action(
            NextAction.Kind.COPY,
            view,
            now,
            sentence,
            words.text("screen.peering.copy-question"),
            List.of(),
            texts.question());
  }

  private NextAction signIn(PeeringView view, Instant now) {
    Optional<String> command =
        view.checklist().steps().stream()
            .flatMap(step -> step.reason().args().stream())
            .flatMap(arg -> command(arg).stream())
            .findFirst();
    String sentence = view.checklist().next().map(this::reason).orElse("");
    return command
        .map(
            text ->
                action(
                    NextAction.Kind.COPY,
                    view,
                    now,
                    sentence,
                    words.text("screen.peering.copy-sign-in"),
                    List.of(),
                    text))
        .orElseGet(() -> action(NextAction.Kind.NONE, view, now, sentence, "", List.of(), ""));
  }

  private static Optional<String> command(Arg arg) {
    return arg instanceof Arg.Trouble(Fault.NeedsSignIn(_, String command))
        ? Optional.of(command)
        : Optional.empty();
  }

  private NextAction quiet(PeeringView view, Instant now) {
    String sentence =
        view.checklist().state() == ConnectionState.CONNECTED
            ? words.text("screen.peering.all-done")
            : view.checklist().next().map(this::reason).orElse("");
    return action(NextAction.Kind.NONE, view, now, sentence, "", List.of(), "");
  }

  private String reason(Step step) {
    return words.text("screen.peering.step-why", words.step(step.id()), words.of(step.reason()));
  }

  private NextAction action(
      NextAction.Kind kind,
      PeeringView view,
      Instant now,
      String sentence,
      String button,
      List<NextAction.CallLine> calls,
      String copied) {
    Look look = looks.of(view.checklist(), now);
    @Nullable Instant deadline = view.checklist().deadline().orElse(null);
    Duration left = deadline == null ? null : Duration.between(now, deadline);
    return new NextAction(
        kind,
        look,
        left == null ? look.word() : words.text("screen.peering.expires-in", words.left(left)),
        deadline == null ? "" : words.exactly(deadline),
        sentence,
        button,
        calls,
        copied,
        left);
  }
}
