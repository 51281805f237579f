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
import java.util.stream.Collectors;

/** Makes of a preview the lines beside the form. */
final class FormDescriber {
  private static final String ROUTE = "route";

  private final Words words;
  private final Looks looks;

  FormDescriber(Words words) {
    this.words = words;
    this.looks = new Looks(words);
  }

  FormResult of(Checked checked) {
    List<Step> steps = checked.preview().checklist().steps();
    return new FormResult(
        checked.intent().cluster().name(),
        checked.preview().checks().stream().map(this::line).toList(),
        words.text("screen.peering.form.seen", words.clock(checked.at())),
        words.text("screen.peering.form.ours", checked.intent().cluster().account()),
        plan(steps, Owner.OURS),
        plan(steps, Owner.THEIRS),
        NextActions.calls(checked.preview().checklist().doable()),
        later(steps));
  }

  private FormLine line(Check check) {
    return new FormLine(
        "new-peering-check-" + check.id().replace('/', '_'),
        looks.of(check.level()),
        "",
        words.title(check),
        words.of(check),
        StepRow.Weight.PLAIN);
  }

  /** Our steps that come after what goes out at once. */
  private String later(List<Step> steps) {
    return groups(steps, Owner.OURS).values().stream()
        .filter(group -> !group.getFirst().doable() && !group.getFirst().state().settled())
        .filter(group -> !group.getFirst().id().kind().equals("request"))
        .map(this::call)
        .collect(Collectors.joining(", "));
  }

  private List<FormLine> plan(List<Step> steps, Owner owner) {
    List<FormLine> lines = new ArrayList<>();
    for (List<Step> group : groups(steps, owner).values()) {
      lines.add(line(group, lines.size() + 1));
    }
    return lines;
  }

  /** All routes that stand alike make one line. */
  private static Map<String, List<Step>> groups(List<Step> steps, Owner owner) {
    return steps.stream()
        .filter(step -> step.owner() == owner)
        .collect(
            Collectors.groupingBy(
                step ->
                    step.id().kind().equals(ROUTE)
                        ? step.state() + "/" + alike(step)
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
        words.text("screen.peering.form.plan-why", call(group), words.of(first.reason())),
        first.doable() ? StepRow.Weight.NEXT : StepRow.Weight.PLAIN);
  }

  private String title(List<Step> group) {
    Step first = group.getFirst();
    if (!first.id().kind().equals(ROUTE) || first.id().subject().isEmpty()) {
      return words.step(first.id());
    }
    Set<String> tables =
        group.stream().map(step -> step.id().subject().getFirst()).collect(Collectors.toSet());
    return words.text("screen.peering.form.routes", group.size(), tables.size());
  }

  /** What is called for steps: by the planner's word, or for later ones and theirs by kind. */
  private String call(List<Step> group) {
    Step first = group.getFirst();
    String operation =
        first
            .callIfAny()
            .map(call -> call.operation())
            .orElseGet(() -> words.text("screen.peering.form.call." + first.id().kind()));
    return words.text("screen.peering.form.times", operation, group.size() > 1 ? group.size() : "");
  }
}
