package io.astroconnect.cli;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.report.PublishedAllowlist;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what came of statements as the result, and what a person has to know as sentences. */
final class AllowlistPage {
  private static final List<String> HEAD =
      List.of("ID", "CLUSTER", "SERVICE", "STATUS", "SINCE", "GIVEN", "TICKET");

  private final Context context;
  private final Words words;

  AllowlistPage(Context context, Words words) {
    this.context = context;
    this.words = words;
  }

  static PublishedAllowlist published(Words words, AllowlistView view) {
    return PublishedAllowlist.of(
        words::of,
        view.id().value(),
        view.intent(),
        view.cluster().name(),
        view.ticket(),
        view.recorded().ifGiven(),
        view.change(),
        view.checklist());
  }

  /** Writes one; its exit status: gone is what was asked for of one that was to go. */
  int show(AllowlistView view) {
    PublishedAllowlist json = published(words, view);
    if (context.common().json()) {
      context.paper().json(json);
    } else {
      context.paper().table(HEAD, List.of(row(view)));
      context.paper().line("");
      context
          .paper()
          .table(
              List.of("STEP", "OWNER", "STATE", "SINCE", "WHY"),
              json.steps().stream()
                  .map(
                      step ->
                          List.of(
                              step.id(),
                              step.owner(),
                              step.state(),
                              time(step.since()),
                              step.why()))
                  .toList());
    }
    return view.intent().withdrawal() && view.state() == ConnectionState.REMOVED
        ? Status.DONE
        : Status.of(view.state());
  }

  void show(List<AllowlistView> all) {
    if (context.common().json()) {
      context.paper().json(all.stream().map(view -> published(words, view)).toList());
    } else {
      context.paper().table(HEAD, all.stream().map(AllowlistPage::row).toList());
    }
  }

  /** Says how it stands, beside a statement. */
  void say(AllowlistView view) {
    context
        .paper()
        .say(
            words.text(
                "cli.tracked",
                words.state(view.state()),
                view.checklist().next().map(this::sentence).orElse(""),
                view.ticket()));
  }

  private String sentence(Step step) {
    return words.of(step.reason());
  }

  private static List<String> row(AllowlistView view) {
    return List.of(
        view.id().value(),
        view.cluster().name(),
        view.intent().service().value(),
        view.state().key(),
        time(view.since().toString()),
        view.given().isEmpty() ? "-" : String.join(";", texts(view)),
        view.ticket().isEmpty() ? "-" : view.ticket());
  }

  private static List<String> texts(AllowlistView view) {
    return view.given().stream().map(Object::toString).toList();
  }

  /** People read no fractions of a second. */
  private static String time(@Nullable String instant) {
    return instant == null
        ? "-"
        : Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
