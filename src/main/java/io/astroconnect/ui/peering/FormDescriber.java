package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.ui.fx.StepRow;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes of a preview the lines beside the form. */
final class FormDescriber {
  /** Of these there is one for each table and range. */
  private static final Set<String> ROUTES =
      Set.of("route", "return-route", "remove-route", "remove-return-route");

  /** What begins a connection, and what is done by the same call. */
  private static final Set<String> FIRST = Set.of("request", "our-half", "options");

  private final Words words;
  private final Looks looks;
  private final Agreement agreement;

  FormDescriber(Words words) {
    this.words = words;
    this.looks = new Looks(words);
    this.agreement = new Agreement(words);
  }

  FormResult of(Checked checked) {
    List<Step> steps = checked.preview().checklist().steps();
    return new FormResult(
        checked.intent().cluster().name(),
        checked.checks().stream().map(check -> line(checked, check)).toList(),
        words.text("screen.peering.form.seen", words.clock(checked.at())),
        agreement.place(checked.intent()),
        plan(steps, step -> step.owner() == Owner.OURS && !step.forThem()),
        checked
            .aws()
            .flatMap(asked -> asked.terms().roleIfAny())
            .map(role -> words.text("screen.peering.form.in-their-name", role.arn()))
            .orElse(""),
        plan(steps, Step::forThem),
        plan(steps, step -> step.owner() == Owner.THEIRS),
        NextActions.calls(checked.preview().checklist().doable()),
        later(steps),
        checked.adopting().map(id -> agreement.taken(checked, id)).orElse(""),
        checked.aws().isPresent());
  }

  private FormLine line(Checked checked, Check check) {
    return new FormLine(
        "new-peering-check-" + check.id().replace('/', '_'),
        looks.of(check.level()),
        "",
        words.title(check),
        words.of(check),
        StepRow.Weight.PLAIN,
        checked.offered(check).orElse(""));
  }

  /** Our steps that come after what goes out at once; once active, all goes in one run. */
  private String later(List<Step> steps) {
    if (steps.stream().anyMatch(FormDescriber::accepted)) {
      return "";
    }
    return groups(steps, step -> step.owner() == Owner.OURS).values().stream()
        .filter(group -> !group.getFirst().doable() && !group.getFirst().state().settled())
        .filter(group -> !FIRST.contains(group.getFirst().id().kind()))
        .map(this::call)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean accepted(Step step) {
    return step.id().kind().equals("accept") && step.state().settled();
  }

  private List<FormLine> plan(List<Step> steps, Predicate<Step> side) {
    List<FormLine> lines = new ArrayList<>();
    for (List<Step> group : groups(steps, side).values()) {
      lines.add(line(group, lines.size() + 1));
    }
    return lines;
  }

  /** All routes that stand alike make one line. */
  private static Map<String, List<Step>> groups(List<Step> steps, Predicate<Step> side) {
    return steps.stream()
        .filter(side)
        .collect(
            Collectors.groupingBy(
                step ->
                    ROUTES.contains(step.id().kind())
                        ? step.id().kind() + "/" + step.state() + "/" + alike(step)
                        : step.id().value(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** What went wrong with a route is said of each; the others only wait for the same. */
  private static Object alike(Step route) {
    return route.state() == StepState.FAILED ? route.reason() : route.reason().code();
  }

  private FormLine line(List<Step> group, int number) {
    Step first = group.getFirst();
    return new FormLine(
        "new-peering-plan-" + first.id().value().replace('/', '_'),
        looks.of(first.state()),
        Integer.toString(number),
        title(group),
        first.state().settled()
            ? words.of(first.reason())
            : words.text("screen.peering.form.plan-why", call(group), words.of(first.reason())),
        first.doable() ? StepRow.Weight.NEXT : StepRow.Weight.PLAIN,
        "");
  }

  private String title(List<Step> group) {
    Step first = group.getFirst();
    if (!ROUTES.contains(first.id().kind()) || first.id().subject().isEmpty()) {
      return words.step(first.id());
    }
    Set<String> tables =
        group.stream().map(step -> step.id().subject().getFirst()).collect(Collectors.toSet());
    return words.text(
        "screen.peering.form.routes." + first.id().kind(), group.size(), tables.size());
  }

  /** What is called for steps: by the planner's word, or for later ones and theirs by kind. */
  private String call(List<Step> group) {
    Step first = group.getFirst();
    String operation =
        first.callIfAny().map(call -> call.operation()).orElseGet(() -> words.text(callKey(first)));
    return words.text("screen.peering.form.times", operation, group.size() > 1 ? group.size() : "");
  }

  private static String callKey(Step step) {
    return switch (step.owner()) {
      case OURS -> "screen.peering.form.call.ours." + step.id().kind();
      case THEIRS -> "screen.peering.form.call.theirs." + step.id().kind();
    };
  }
}
