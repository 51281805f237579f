package io.astroconnect.cli;

import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.model.report.ReportScope;
import io.astroconnect.service.file.FileException;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code report}. */
@Command(
    name = "report",
    description = {
      "Writes what is connected, and since when.",
      "Looks at the clouds first; what cannot be looked at is reported as not seen. A file that is"
          + " there already is replaced once the new one is complete."
    },
    footer = {
      "",
      "Example: astro-connect report --cluster halden-prod-euc1 --format html --out halden.html"
    })
final class WriteReport implements Callable<Integer> {
  private final Context context;

  @ArgGroup(multiplicity = "1")
  private final Scope scope = new Scope();

  /** What it is about: one of these. */
  private static final class Scope {
    @Option(names = "--cluster", paramLabel = "ID", description = "A cluster, by id or name.")
    private String cluster = "";

    @Option(names = "--all", description = "All clusters.")
    private boolean all;
  }

  @Option(
      names = "--format",
      required = true,
      paramLabel = "html|csv|json",
      description = "The kind of document.")
  private ReportFormat format = ReportFormat.HTML;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  WriteReport(Context context) {
    this.context = context;
  }

  /** What was written, as JSON. */
  private record WrittenJson(String file, String format, int clusters, int connections) {}

  @Override
  public Integer call() throws InterruptedException {
    if (out.toString().isBlank()) {
      throw new ParameterException(spec.commandLine(), context.words().text("cli.no-file"));
    }
    try (Session session = context.open()) {
      Report report = session.reports().export(scope(session), format, out, progress());
      sayUnseen(session.words(), report);
      show(report);
      return Status.DONE;
    }
  }

  private ReportScope scope(Session session) {
    return scope.all
        ? new ReportScope.Everything()
        : new ReportScope.OneCluster(
            ClusterCommands.find(session, "--cluster", scope.cluster).id());
  }

  /** Only for somebody who watches. */
  private Progress progress() {
    return context.terminal().get().asks() ? (_, _, cluster) -> say(cluster) : Progress.none();
  }

  private void say(String cluster) {
    if (!cluster.isEmpty()) {
      context.paper().say(context.words().text("cli.report-cluster", cluster));
    }
  }

  /** Says once for each cluster why something of it is not seen. */
  private void sayUnseen(Words words, Report report) {
    report.clusters().stream()
        .flatMap(
            entry ->
                entry.connections().stream()
                    .flatMap(connection -> connection.unseen().stream())
                    .limit(1)
                    .map(
                        step ->
                            words.text(
                                "cli.report-unseen",
                                entry.cluster().name(),
                                words.of(step.reason()))))
        .forEach(context.paper()::say);
  }

  private void show(Report report) {
    String file = out.toAbsolutePath().normalize().toString();
    if (context.common().json()) {
      context
          .paper()
          .json(
              new WrittenJson(
                  file, format.toString(), report.clusters().size(), report.connections().size()));
    } else {
      context.paper().line(file);
    }
  }

  /** What stands in the way of writing. */
  static String sentence(Words words, FileException unwritten) {
    return words.text(unwritten.problem().key(), unwritten.args());
  }
}
