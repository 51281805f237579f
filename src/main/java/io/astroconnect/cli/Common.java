package io.astroconnect.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command. */
final class Common {
  /** How results are written. */
  enum Output {
    table,
    json
  }

  @Option(
      names = "--workspace",
      paramLabel = "NAME",
      defaultValue = "sandbox",
      description = "The workspace; sandbox by default.")
  String workspace = "sandbox";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder that everything is kept in; also ASTRO_CONNECT_HOME.")
  @Nullable Path home;

  @Option(
      names = "--output",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "How the result is written.")
  Output output = Output.table;

  @Option(names = "--help", usageHelp = true, description = "Says how this is used.")
  boolean help;

  boolean json() {
    return output == Output.json;
  }
}
