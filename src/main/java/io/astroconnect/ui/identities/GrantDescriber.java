package io.astroconnect.ui.identities;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.identity.Binding;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantCall;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.service.identity.GrantPreview;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of grants what the screen shows. */
final class GrantDescriber {
  private final Words words;
  private final Looks looks;

  GrantDescriber(Words words) {
    this.words = words;
    this.looks = new Looks(words);
  }

  List<GrantLine> lines(Checklist checklist) {
    return checklist.steps().stream().map(step -> line(step, words.of(step.reason()))).toList();
  }

  /** The same, where a drifted step says since when. */
  List<GrantLine> lines(GrantView view) {
    return view.checklist().steps().stream().map(step -> line(step, why(view, step))).toList();
  }

  private String why(GrantView view, Step step) {
    String why = words.of(step.reason());
    return Optional.ofNullable(view.turned().get(step.id()))
        .map(at -> words.text("screen.identities.since", why, words.when(at)))
        .orElse(why);
  }

  private GrantLine line(Step step, String why) {
    GrantLine.Telling telling =
        step.state() == StepState.TOLD
            ? GrantLine.Telling.TAKE_BACK
            : step.reason().code().invisible() ? GrantLine.Telling.MARK : GrantLine.Telling.NONE;
    return new GrantLine(
        step.id(),
        looks.of(step.state()),
        words.of(step.owner()),
        words.step(step.id()),
        why,
        telling);
  }

  /** What becomes different in the policy: each role with who has it, and who comes or goes. */
  List<String> changes(GrantPreview preview) {
    List<String> lines = new ArrayList<>();
    for (GrantCall call : preview.calls()) {
      Holding holding = call.holding();
      long members =
          preview.seen().policy().ifSeen().stream()
              .flatMap(policy -> policy.bindings().stream())
              .filter(binding -> same(binding, holding))
              .mapToLong(binding -> binding.members().size())
              .sum();
      lines.add(
          "  "
              + words.text(
                  members == 0 ? "screen.identities.new-binding" : "screen.identities.binding",
                  holding.role(),
                  members,
                  holding.conditionIfAny().map(Condition::title).orElse("")));
      lines.add((call instanceof GrantCall.Add ? "+\u00a0" : "−\u00a0") + holding.member().value());
    }
    return lines;
  }

  /** One role with one member, who comes (+), goes (−) or stays. */
  static List<String> change(String sign, Holding holding) {
    return List.of("\u00a0\u00a0" + holding.role(), sign + "\u00a0" + holding.member().value());
  }

  /** The style of a line that comes or goes. */
  static Optional<String> tone(String change) {
    return change.startsWith("+")
        ? Optional.of("policy-more")
        : change.startsWith("−") ? Optional.of("policy-less") : Optional.empty();
  }

  private static boolean same(Binding binding, Holding holding) {
    return binding.role().equals(holding.role())
        && binding.conditionIfAny().equals(holding.conditionIfAny());
  }

  GrantRow row(GrantView view, Instant now) {
    GrantIntent intent = view.intent();
    String roles = intent.roles().stream().map(RoleName::value).collect(Collectors.joining(", "));
    String expires = intent.conditionIfAny().flatMap(Condition::expiry).map(words::when).orElse("");
    return new GrantRow(
        view.id(),
        looks.of(view.checklist(), now),
        intent.target().label(),
        intent.identity().email(),
        roles,
        expires,
        String.join(
                "\n",
                intent.target().label(),
                intent.identity().email(),
                roles,
                view.ticket(),
                view.deployment(),
                view.id().value())
            .toLowerCase(Locale.ROOT));
  }

  GrantDetail detail(GrantView view, boolean busy, Instant now) {
    GrantIntent intent = view.intent();
    Checklist checklist = view.checklist();
    boolean ours = !checklist.doable().isEmpty();
    int roles = checklist.doable().size();
    String target = intent.target().label();
    return new GrantDetail(
        view.id(),
        target,
        looks.of(checklist, now),
        intent.identity().email(),
        intent.roles().stream().map(RoleName::value).toList(),
        intent.conditionIfAny().map(Condition::title).orElse(""),
        intent.conditionIfAny().map(Condition::expression).orElse(""),
        intent.conditionIfAny().flatMap(Condition::expiry).map(words::exactly).orElse(""),
        words.text("screen.identities.asked", words.when(view.askedAt()), view.by(), view.ticket()),
        view.observed()
            .map(at -> words.text("screen.identities.seen-at", words.when(at)))
            .orElseGet(() -> words.text("screen.identities.never-seen")),
        lines(view),
        intent.removal()
            ? words.text("screen.identities.revoke-doing", target)
            : words.text("screen.identities.grant-doing", roles, target),
        ours && !busy,
        !intent.removal() && !GONE.contains(checklist.state()) && !busy,
        intent.removal(),
        checklist.steps().stream().flatMap(step -> command(step).stream()).findFirst().orElse(""));
  }

  /** The command that signs in, where that is what is missing. */
  private static Optional<String> command(Step step) {
    return step.reason().args().stream()
        .flatMap(
            arg ->
                arg instanceof Arg.Trouble(Fault.NeedsSignIn(_, String command))
                    ? Stream.of(command)
                    : Stream.of())
        .findFirst();
  }

  private static final Set<ConnectionState> GONE =
      Set.of(ConnectionState.REMOVED, ConnectionState.DRAFT);
}
