package io.astroconnect.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command; they may stand before it or behind it. */
final class Common {
  /** How results are written. */
  enum Output {
    TABLE,
    JSON;

    /** As it is typed, and named where another is refused. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Option(
      names = "--workspace",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "The workspace, a file of the home; without it the sandbox.")
  private String workspace = "sandbox";

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "The folder that everything is kept in; also ASTRO_CONNECT_HOME.")
  private @Nullable Path home;

  @Option(
      names = "--output",
      scope = ScopeType.INHERIT,
      paramLabel = "table|json",
      description = "How the result is written; without it as a table.")
  private Output output = Output.TABLE;

  @Option(
      names = "--help",
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Says how this is used.")
  boolean help;

  String workspace() {
    return workspace.strip();
  }

  Optional<Path> home() {
    return Optional.ofNullable(home);
  }

  boolean json() {
    return output == Output.JSON;
  }
}
