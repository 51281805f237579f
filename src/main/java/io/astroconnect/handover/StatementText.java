package io.astroconnect.handover;

import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.handover.Language;
import io.astroconnect.words.Words;
import java.util.stream.Collectors;

/**
 * A whole statement as one text, to be run from its first line to its last: what can lock others
 * out, and what runs elsewhere, stands in it as comments.
 */
public final class StatementText {
  private final Words words;

  public StatementText(Words words) {
    this.words = words;
  }

  /** All steps below each other, each under a line of comment that says what it is for. */
  public String of(Statement statement) {
    Language main =
        statement.steps().stream()
            .filter(step -> step.kind() == Kind.WRITE)
            .findFirst()
            .map(StatementStep::language)
            .orElse(Language.PLAIN);
    String absence =
        statement.absence().stream()
            .map(why -> comment(main, words.of(why)) + "\n")
            .collect(Collectors.joining());
    String doubt =
        statement.service().verified()
            ? ""
            : comment(main, words.text("statement.not-verified", statement.service().title()))
                + "\n";
    return statement.steps().stream()
        .map(step -> comment(main, title(step)) + text(main, step))
        .collect(Collectors.joining("\n", absence + doubt, ""));
  }

  private String title(StatementStep step) {
    return words.text(
        "statement.step",
        step.number(),
        words.of(step.kind()),
        words.of(step.effect()),
        step.verified() ? "" : words.text("statement.unverified"));
  }

  private static String text(Language main, StatementStep step) {
    return runs(main, step) ? step.text() + "\n" : comment(main, step.text());
  }

  private static boolean runs(Language main, StatementStep step) {
    return step.language() == main
        && step.kind() != Kind.AIRFLOW_CHECK
        && step.effect() != Effect.ENFORCES;
  }

  private static String comment(Language language, String text) {
    String mark = language == Language.SQL ? "-- " : "# ";
    return text.lines()
        .map(line -> (line.startsWith(mark) ? line : mark + line) + "\n")
        .collect(Collectors.joining());
  }
}
