package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Options of every command; they may stand before it or behind it. */
final class Common {
  /** How results are written. */
  enum Output {
    TABLE,
    JSON
  }

  /** Reads it as it is typed, and names what there is where another is refused. */
  private static final class Outputs implements ITypeConverter<Output> {
    @Override
    public Output convert(String typed) {
      for (Output output : Output.values()) {
        if (output.name().equalsIgnoreCase(Pasted.trim(typed))) {
          return output;
        }
      }
      throw new TypeConversionException("expected table or json, not " + typed);
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
  private @Nullable String home;

  @Option(
      names = "--output",
      scope = ScopeType.INHERIT,
      paramLabel = "table|json",
      converter = Outputs.class,
      description = "How the result is written; without it as a table.")
  private Output output = Output.TABLE;

  @Option(
      names = "--help",
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Says how this is used.")
  boolean help;

  String workspace() {
    return Pasted.trim(workspace);
  }

  Optional<Path> home() {
    return Optional.ofNullable(home)
        .map(typed -> FieldException.read("--home", typed, Common::folder));
  }

  /** Nothing is not the folder that one stands in. */
  private static Path folder(String typed) {
    try {
      if (!typed.isEmpty()) {
        return Path.of(typed);
      }
    } catch (InvalidPathException notAPath) {
      throw new InvalidValueException(Rule.HOME, typed);
    }
    throw new InvalidValueException(Rule.HOME, typed);
  }

  boolean json() {
    return output == Output.JSON;
  }
}
