package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.words.Words;
import java.util.function.Function;

/** A value that its form refuses, with the option that it stands behind. Exit status 2. */
final class FieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String option;
  private final InvalidValueException invalid;

  private FieldException(String option, InvalidValueException invalid) {
    super(invalid);
    this.option = option;
    this.invalid = invalid;
  }

  /** Reads an option's value by a form. */
  static <T> T read(String option, String value, Function<String, T> form) {
    try {
      return form.apply(value);
    } catch (InvalidValueException invalid) {
      throw new FieldException(option, invalid);
    }
  }

  String sentence(Words words) {
    return option + ": " + words.of(invalid);
  }
}
