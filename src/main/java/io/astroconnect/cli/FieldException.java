package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.words.Words;
import java.util.function.Function;

/** A value that its form refuses, with the option that it stands behind. Exit status 2. */
final class FieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

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

  /** The field, the rule, and an example. */
  String sentence(Words words) {
    return invalid.given().isEmpty()
        ? words.text("cli.field-missing", option, words.of(invalid))
        : words.text("cli.field", option, words.of(invalid), words.brief(invalid.given()));
  }
}
