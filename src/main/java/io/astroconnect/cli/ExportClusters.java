package io.astroconnect.cli;

import io.astroconnect.model.catalogue.FileFormat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clusters export}. */
@Command(
    name = "export",
    description = "Writes all clusters into a file that can be imported again.",
    footer = {"", "Example: astro-connect clusters export clusters.csv"})
final class ExportClusters implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", description = "The file; one that is there is replaced.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      description = "Without it JSON if the file’s name ends with .json, else CSV.")
  private @Nullable FileFormat format;

  /** What was written, as JSON. */
  private record Written(String file, String format, int clusters) {}

  ExportClusters(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Shelf shelf = context.shelf()) {
      String path = file.toAbsolutePath().normalize().toString();
      FileFormat chosen = format == null ? FileFormat.named(path) : format;
      int count = shelf.catalogue().files().export(file, chosen);
      if (context.common().json()) {
        context.paper().json(new Written(path, chosen.name().toLowerCase(Locale.ROOT), count));
      } else {
        context.paper().line(path);
      }
      return Status.DONE;
    }
  }
}
