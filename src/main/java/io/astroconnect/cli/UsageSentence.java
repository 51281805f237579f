package io.astroconnect.cli;

import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our words what is wrong with a command as a whole. */
record UsageSentence(Words words) {
  private static final String BETWEEN = ", ";

  String of(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(command, unmatched);
      case OverwrittenOptionException twice ->
          words.text("cli.usage.twice", label(twice.getOverwritten()));
      case MissingParameterException missing -> missing(command, missing);
      default ->
          wrong.getArgSpec() == null || wrong.getValue() == null
              ? oneOf(command)
              : value(wrong.getArgSpec(), wrong.getValue());
    };
  }

  private String unmatched(CommandSpec command, UnmatchedArgumentException wrong) {
    String first = words.brief(wrong.getUnmatched().getFirst());
    String nearest = String.join(BETWEEN, wrong.getSuggestions());
    if (wrong.isUnknownOption()) {
      return words.text("cli.usage.no-option", command.qualifiedName(), first, nearest);
    }
    return command.subcommands().isEmpty()
        ? words.text("cli.usage.too-many", command.qualifiedName(), first)
        : words.text("cli.usage.no-command", command.qualifiedName(), first, nearest);
  }

  private String missing(CommandSpec command, MissingParameterException wrong) {
    List<ArgSpec> missing = wrong.getMissing();
    return missing.isEmpty() || missing.stream().anyMatch(UsageSentence::inChoice)
        ? oneOf(command)
        : words.text("cli.usage.missing", labels(missing.stream()));
  }

  private static boolean inChoice(ArgSpec arg) {
    return arg.group() != null && arg.group().exclusive();
  }

  /** The parts of which exactly one is to be given. */
  private String oneOf(CommandSpec command) {
    if (command.argGroups().isEmpty()) {
      return words.text("cli.usage.one-of", String.join(BETWEEN, command.subcommands().keySet()));
    }
    return words.text(
        "cli.usage.one-of",
        labels(
            command.argGroups().stream()
                .filter(group -> group.exclusive())
                .flatMap(group -> group.args().stream())));
  }

  private String value(ArgSpec arg, String given) {
    Class<?> type = arg.type();
    String label = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    String value = words.brief(given);
    if (type == boolean.class || type == Boolean.class) {
      return words.text("cli.usage.flag", label, value);
    }
    return type.isEnum()
        ? words.text("cli.usage.choice", label, value, choices(type))
        : words.text("cli.usage.number", label, value);
  }

  private static String choices(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(choice -> ((Enum<?>) choice).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String labels(Stream<ArgSpec> args) {
    return args.map(UsageSentence::label).collect(Collectors.joining(BETWEEN));
  }

  /** As it is typed: {@code --step STEP}, {@code --all}, {@code ID}. */
  private static String label(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return arg.paramLabel();
    }
    return option.arity().max() == 0
        ? option.longestName()
        : option.longestName() + " " + option.paramLabel();
  }
}
