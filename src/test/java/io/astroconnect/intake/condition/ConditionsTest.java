package io.astroconnect.intake.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request.time < timestamp(\"2027-01-31T18:00:00Z\")",
        "resource.name.startsWith('projects/_/buckets/landing') && resource.type != \"x\"",
        "resource.matchTag('123456789012/env', 'prod')",
        "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly(['roles/x'])",
        "request.time.getHours(\"Europe/Berlin\") >= 9"
      })
  void readsTheConditionsOfGooglesPages(String expression) {
    assertThat(Conditions.read("t", expression).expression()).isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request.time < | 1:15",
        "a == 'b | 1:6",
        "a && && b | 1:6",
        "(a | 1:3",
      })
  void saysWhereAnExpressionDoesNotParse(String expression, String where) {
    InvalidValueException broken =
        catchThrowableOfType(InvalidValueException.class, () -> Conditions.read("t", expression));
    assertThat(broken.rule()).isEqualTo(Rule.CONDITION);
    assertThat(broken.detail()).startsWith(where + " ");
  }

  @Test
  void wantsATitle() {
    InvalidValueException broken =
        catchThrowableOfType(InvalidValueException.class, () -> Conditions.read(" ", "true"));
    assertThat(broken.rule()).isEqualTo(Rule.CONDITION_TITLE);
  }
}
