package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Slip;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.function.Function;

/** A value that its form refuses, with the option that it stands behind. Exit status 2. */
final class FieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** So many characters of a long line stand on each side of a slip. */
  private static final int AROUND = 40;

  private final String option;
  private final transient InvalidValueException invalid;

  private FieldException(String option, InvalidValueException invalid) {
    super(invalid);
    this.option = option;
    this.invalid = invalid;
  }

  /** Reads an option's value by a form; what nobody sees around it is dropped. */
  static <T> T read(String option, String value, Function<String, T> form) {
    try {
      return form.apply(Pasted.trim(value));
    } catch (InvalidValueException invalid) {
      throw new FieldException(option, invalid);
    }
  }

  /** The field, the rule, and an example; a slip in a text is pointed at. */
  String sentence(Words words) {
    if (invalid.slip().isPresent()) {
      return words.text("cli.field-slip", option, words.of(invalid));
    }
    return invalid.given().isEmpty()
        ? words.text("cli.field-missing", option, words.of(invalid))
        : words.text("cli.field", option, words.of(invalid), words.brief(invalid.given()));
  }

  /** The line of the text that has the slip, and below it what points there; empty if none has. */
  List<String> excerpt() {
    return invalid.slip().map(this::excerpt).orElse(List.of());
  }

  private List<String> excerpt(Slip slip) {
    String given = invalid.given();
    int start = given.lastIndexOf('\n', slip.at() - 1) + 1;
    int end = given.indexOf('\n', slip.at());
    String line = given.substring(start, end < 0 ? given.length() : end);
    int column = line.codePointCount(0, slip.at() - start);
    int from = Math.max(0, column - AROUND);
    int to = Math.min(line.codePointCount(0, line.length()), column + AROUND);
    String seen = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
    int wide = Math.clamp(slip.sign().length(), 1, Math.max(1, to - column));
    return List.of(
        "  " + seen, "  " + " ".repeat(column - from) + "^".repeat(slip.length() == 0 ? 1 : wide));
  }
}
