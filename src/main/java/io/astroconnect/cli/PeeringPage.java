package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import io.astroconnect.model.report.PublishedPeering;
import io.astroconnect.model.report.PublishedPeering.PublishedStep;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Writes peerings and checks as the result, and what a person has to know as sentences. */
final class PeeringPage {
  private final Context context;
  private final Words words;

  PeeringPage(Context context, Words words) {
    this.context = context;
    this.words = words;
  }

  /** Writes a peering; its exit status. */
  int show(PeeringView view) {
    return show(published(view), view.checklist(), Status.of(view));
  }

  /** Writes one that was not asked for, as it stands. */
  int show(PeeringIntent intent, Preview preview) {
    Checklist checklist = preview.checklist();
    String cluster = intent.cluster().id().value();
    return show(
        PublishedPeering.of(words::of, null, cluster, intent.cidrs(), checklist),
        checklist,
        Status.of(checklist.state()));
  }

  private PublishedPeering published(PeeringView view) {
    return PublishedPeering.of(
        words::of, view.id().value(), view.cluster().id().value(), view.cidrs(), view.checklist());
  }

  private int show(PublishedPeering json, Checklist checklist, int status) {
    if (context.common().json()) {
      context.paper().json(json);
    } else {
      context.paper().table(HEAD, List.of(row(json)));
      context.paper().line("");
      context
          .paper()
          .table(
              List.of("STEP", "OWNER", "STATE", "SINCE", "WHY"),
              json.steps().stream()
                  .map(
                      step ->
                          List.of(
                              step.id(), owner(step), step.state(), time(step.since()), step.why()))
                  .toList());
    }
    if (status == Status.STOPPED || checklist.state() == ConnectionState.NOT_SEEN) {
      checklist.next().map(this::sentence).ifPresent(context.paper()::say);
    }
    return status;
  }

  private static String owner(PublishedStep step) {
    return step.by().equals("accepter-role") ? "theirs by us" : step.owner();
  }

  private String sentence(Step step) {
    return words.text("cli.step-why", words.step(step.id()), words.of(step.reason()));
  }

  private static final List<String> HEAD =
      List.of("ID", "CLUSTER", "CONNECTION", "CLOUD STATUS", "STATUS", "CIDRS");

  void show(List<PeeringView> all) {
    List<PublishedPeering> json = all.stream().map(this::published).toList();
    if (context.common().json()) {
      context.paper().json(json);
    } else {
      context.paper().table(HEAD, json.stream().map(PeeringPage::row).toList());
    }
  }

  private static List<String> row(PublishedPeering json) {
    return List.of(
        shown(json.id()),
        json.cluster(),
        shown(json.connectionId()),
        shown(json.cloudStatus()),
        json.status(),
        String.join(";", json.cidrs()));
  }

  /** People read no fractions of a second. */
  private static String time(@org.jspecify.annotations.Nullable String instant) {
    return instant == null
        ? "-"
        : Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String shown(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "-" : value;
  }

  void checks(List<Check> checks) {
    List<CheckJson> json = checks.stream().map(check -> CheckJson.of(words, check)).toList();
    if (context.common().json()) {
      context.paper().json(json);
    } else {
      context
          .paper()
          .table(
              List.of("CHECK", "LEVEL", "WHY"),
              json.stream().map(check -> List.of(check.id(), check.level(), check.why())).toList());
    }
  }

  /** Writes what was done and no longer is, of each of these. */
  void drift(List<PeeringView> drifted) {
    List<DriftJson> json = drifted.stream().map(view -> DriftJson.of(words, view)).toList();
    if (context.common().json()) {
      context.paper().json(json);
    } else {
      context
          .paper()
          .table(
              List.of("ID", "CLUSTER", "STEP", "SINCE", "WHY"),
              json.stream()
                  .flatMap(
                      one ->
                          one.steps().stream()
                              .map(
                                  step ->
                                      List.of(
                                          one.id(),
                                          one.cluster(),
                                          step.id(),
                                          time(step.since()),
                                          step.why())))
                  .toList());
    }
  }

  /** Says why nobody knows whether a peering drifted. */
  void unseen(PeeringView view) {
    view.checklist()
        .next()
        .ifPresent(
            step ->
                context
                    .paper()
                    .say(words.text("cli.drift-unseen", view.id().value(), sentence(step))));
  }

  /** Says what stands in the way, or makes doubtful. */
  void say(Preview preview, Check.Level level) {
    preview.checks().stream()
        .filter(check -> check.level() == level)
        .forEach(
            check ->
                context
                    .paper()
                    .say(
                        words.text(
                            "cli.check", words.of(level), words.title(check), words.of(check))));
  }

  /** Says what would be done, in order. */
  void say(Checklist plan) {
    plan.steps()
        .forEach(
            step ->
                context
                    .paper()
                    .say(
                        words.text(
                            "cli.plan",
                            words.owner(step),
                            words.step(step.id()),
                            words.state(step.state()))));
  }

  /** Says in what a peering that stands is asked for otherwise now. */
  void differs(PeeringView standing, PeeringIntent intent) {
    if (standing.intent().dns() != intent.dns()) {
      context.paper().say(words.text(intent.dns() ? "cli.dns-on" : "cli.dns-off"));
    }
    List<Cidr> before = standing.cidrs();
    intent.cidrs().stream()
        .filter(range -> !before.contains(range))
        .forEach(
            range -> context.paper().say(words.text("cli.ranges-added", range, joined(before))));
    before.stream()
        .filter(range -> !intent.cidrs().contains(range))
        .forEach(
            range ->
                context.paper().say(words.text("cli.ranges-stay", range, standing.id().value())));
  }

  private static String joined(List<Cidr> ranges) {
    return ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
  }

  /** Says how an operation at the cloud goes on. */
  void doing(PeeringOperation operation, Instant now) {
    context.paper().say(words.of(operation.reason(now)));
  }

  /** Says which step is being done. */
  void doing(String step) {
    context
        .paper()
        .say(
            step.isEmpty()
                ? words.text("cli.in-doubt")
                : words.text(
                    "cli.doing", words.step(new io.astroconnect.model.checklist.StepId(step))));
  }
}
