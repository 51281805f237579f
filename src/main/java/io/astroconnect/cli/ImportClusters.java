package io.astroconnect.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.Refusal;
import io.astroconnect.model.catalogue.RowFate;
import io.astroconnect.model.catalogue.RowFate.Kind;
import io.astroconnect.service.catalogue.ClusterFiles;
import io.astroconnect.service.catalogue.ImportPreview;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clusters import}. */
@Command(
    name = "import",
    description = {
      "Takes clusters over from a CSV or JSON file: all of its rows, or nothing.",
      "Columns are the keys of a cluster’s JSON; values of a list are joined by ;."
    },
    footer = {
      "",
      "Example: astro-connect clusters import clusters.csv --dry-run",
      "Example: astro-connect clusters import clusters.csv --leave-out-refused --yes"
    })
final class ImportClusters implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", description = "The file, in UTF-8.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Only says what would become of each row.")
  private boolean dryRun;

  @Option(
      names = "--leave-out-refused",
      description = "Takes the other rows over if some are refused.")
  private boolean leaveOut;

  @Option(names = "--yes", description = "Writes without asking first.")
  private boolean yes;

  /** The result as JSON. */
  private record Written(
      String file,
      @JsonProperty("new") int added,
      int changed,
      int same,
      int refused,
      boolean written,
      List<String> ignoredColumns,
      List<Row> rows) {}

  private record Row(
      long line, String id, String name, String fate, List<String> columns, List<Why> refused) {}

  private record Why(String column, String value, String why) {}

  ImportClusters(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Shelf shelf = context.shelf()) {
      ClusterFiles files = shelf.catalogue().files();
      ImportPreview preview = files.preview(file, Progress.none());
      int refused = preview.count(Kind.REFUSED);
      boolean refuse = refused > 0 && !leaveOut;
      OptionalInt stop = refuse || dryRun ? OptionalInt.of(status(refuse)) : asked(preview);
      if (stop.isEmpty()) {
        files.accept(preview, Progress.none());
      }
      show(preview, stop.isEmpty());
      return stop.orElse(Status.DONE);
    }
  }

  private static int status(boolean refuse) {
    return refuse ? Status.USAGE : Status.DONE;
  }

  private OptionalInt asked(ImportPreview preview) {
    if (yes || preview.writes() == 0) {
      return OptionalInt.empty();
    }
    context.paper().say(counts(preview));
    return new Question(context).write();
  }

  private void show(ImportPreview preview, boolean written) {
    Words words = context.words();
    if (context.common().json()) {
      context.paper().json(json(preview, written));
    } else {
      context
          .paper()
          .table(
              List.of("LINE", "FATE", "ID", "NAME", "WHY"),
              preview.rows().stream()
                  .filter(row -> row.kind() != Kind.SAME)
                  .map(this::row)
                  .toList());
    }
    if (!preview.ignored().isEmpty()) {
      context.paper().say(words.text("cli.import-ignored", String.join(", ", preview.ignored())));
    }
    context.paper().say(counts(preview));
    if (!written) {
      context
          .paper()
          .say(
              words.text(
                  preview.count(Kind.REFUSED) > 0 && !leaveOut
                      ? "cli.import-refused"
                      : "cli.import-nothing-written"));
    }
  }

  private String counts(ImportPreview preview) {
    return context
        .words()
        .text(
            "cli.import-counts",
            preview.count(Kind.NEW),
            preview.count(Kind.CHANGED),
            preview.count(Kind.SAME),
            preview.count(Kind.REFUSED));
  }

  private List<String> row(RowFate row) {
    String why =
        row.kind() == Kind.REFUSED
            ? row.refusals().stream()
                .map(refusal -> refusal.column().key() + ": " + context.words().of(refusal.why()))
                .collect(Collectors.joining(" "))
            : row.inOrder().stream().map(Column::key).collect(Collectors.joining(", "));
    return List.of(Long.toString(row.line()), fate(row), row.id(), row.name(), why);
  }

  private static String fate(RowFate row) {
    return row.kind().name().toLowerCase(Locale.ROOT);
  }

  private Written json(ImportPreview preview, boolean written) {
    return new Written(
        preview.file().toString(),
        preview.count(Kind.NEW),
        preview.count(Kind.CHANGED),
        preview.count(Kind.SAME),
        preview.count(Kind.REFUSED),
        written,
        preview.ignored(),
        preview.rows().stream()
            .map(
                row ->
                    new Row(
                        row.line(),
                        row.id(),
                        row.name(),
                        fate(row),
                        row.inOrder().stream().map(Column::key).toList(),
                        row.refusals().stream().map(this::why).toList()))
            .toList());
  }

  private Why why(Refusal refusal) {
    return new Why(refusal.column().key(), refusal.given(), context.words().of(refusal.why()));
  }

  /** Why a file is refused as a whole. */
  static String sentence(Words words, FileRefusedException refused) {
    return words.text(refused.problem().key(), refused.line(), refused.detail());
  }
}
