package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.ui.fx.FactGrid.Fact;
import io.astroconnect.ui.fx.RichLine;
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
        checked.checks().stream().map(check -> line(checked, check)).toList(),
        words.text("screen.peering.form.seen", words.clock(checked.at())),
        words.text("screen.peering.form.ours", checked.intent().cluster().account()),
        plan(steps, step -> step.owner() == Owner.OURS && !step.forThem()),
        checked
            .intent()
            .terms()
            .roleIfAny()
            .map(role -> words.text("screen.peering.form.in-their-name", role.arn()))
            .orElse(""),
        plan(steps, Step::forThem),
        plan(steps, step -> step.owner() == Owner.THEIRS),
        NextActions.calls(checked.preview().checklist().doable()),
        later(steps),
        checked.adopting().map(id -> taken(checked, id)).orElse(""));
  }

  /** What a person takes over. */
  private String taken(Checked checked, VpcPeeringConnectionId id) {
    Target other = checked.intent().target();
    String ranges =
        checked.intent().cidrs().stream().map(Cidr::toString).collect(Collectors.joining(", "));
    return words.text(
        "screen.peering.form.taken",
        id,
        checked.preview().checklist().cloudStatus(),
        RichLine.escape(checked.intent().cluster().name()),
        other.vpc(),
        other.account(),
        ranges);
  }

  /** All that is asked for, for the person who confirms it. */
  List<Fact> agreed(Checked checked, String ticket) {
    AwsPeeringIntent intent = checked.intent();
    Target other = intent.target();
    List<Fact> facts = new ArrayList<>();
    fact(
        facts,
        "screen.peering.form.cluster",
        intent.cluster().name() + "  " + intent.cluster().id());
    fact(
        facts,
        "screen.peering.form.agreed-ours",
        side(intent.cluster().account(), intent.cluster()));
    fact(
        facts,
        "screen.peering.form.agreed-theirs",
        words.text(
            "screen.peering.form.agreed-side", other.account(), other.region(), other.vpc()));
    fact(facts, "screen.peering.form.cidrs", joined(intent.cidrs()));
    fact(
        facts,
        "screen.peering.form.agreed-dns",
        words.text(intent.dns() ? "screen.peering.form.dns" : "screen.peering.form.agreed-no-dns"));
    fact(facts, "screen.peering.form.zones", joined(intent.terms().zones()));
    fact(
        facts,
        "screen.peering.form.role",
        intent.terms().roleIfAny().map(AccepterRole::arn).orElse(""));
    fact(facts, "screen.peering.form.ticket", ticket.strip());
    return List.copyOf(facts);
  }

  private String side(String account, Cluster cluster) {
    return words.text("screen.peering.form.agreed-side", account, cluster.region(), cluster.vpc());
  }

  private void fact(List<Fact> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.whole(words.text(key), value));
    }
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private FormLine line(Checked checked, Check check) {
    return new FormLine(
        "new-peering-check-" + check.id().replace('/', '_'),
        looks.of(check.level()),
        "",
        words.title(check),
        words.of(check),
        StepRow.Weight.PLAIN,
        checked.offered(check).map(VpcPeeringConnectionId::value).orElse(""));
  }

  /** Our steps that come after what goes out at once; once active, all goes in one run. */
  private String later(List<Step> steps) {
    if (steps.stream().anyMatch(FormDescriber::accepted)) {
      return "";
    }
    return groups(steps, step -> step.owner() == Owner.OURS).values().stream()
        .filter(group -> !group.getFirst().doable() && !group.getFirst().state().settled())
        .filter(group -> !group.getFirst().id().kind().equals("request"))
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
        words.text("screen.peering.form.plan-why", call(group), words.of(first.reason())),
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
