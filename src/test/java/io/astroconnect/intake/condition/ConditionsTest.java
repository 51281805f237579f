package io.astroconnect.intake.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.Slip;
import io.astroconnect.words.Words;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression that does not parse gets our own sentence, which says what is wrong and where. */
class ConditionsTest {
  private static final String[] PIECES = {
    "a",
    "resource.name",
    " ",
    "==",
    "=",
    "&&",
    "&",
    "||",
    "and",
    "not ",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"x\"",
    "\"",
    "'",
    "“",
    "\u00a0",
    "\n",
    "😀",
    "#",
    ".",
    ",",
    "12",
    "99999999999999999999",
    "has(",
    "in ",
    "for ",
    "?",
    ":",
    "`",
    "\\",
    "//",
    "\u202e",
    "\ud83d",
    "!"
  };

  private final Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);

  private static InvalidValueException refused(String expression) {
    return catchThrowableOfType(
        InvalidValueException.class, () -> Conditions.read("t", expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '~',
      value = {
        "resource.name ==¦ENDS¦17",
        "a <¦ENDS¦4",
        "a.¦ENDS¦3",
        "f(a,¦ENDS¦5",
        "a in¦ENDS¦5",
        "!¦ENDS¦2",
        "a ? b¦ENDS¦6",
        "(a && b¦NEVER_CLOSED¦1",
        "resource.name.startsWith(\"x\"¦NEVER_CLOSED¦25",
        "x[1¦NEVER_CLOSED¦2",
        "a && b)¦CLOSES_NOTHING¦7",
        "(a]¦CLOSES_NOTHING¦3",
        "a == \"abc¦OPEN_QUOTE¦6",
        "'abc¦OPEN_QUOTE¦1",
        "a == “abc”¦CURLY_QUOTE¦6",
        "resource.name = \"x\"¦OPERATOR¦15",
        "a AND b¦OPERATOR¦3",
        "a or b¦OPERATOR¦3",
        "not a¦OPERATOR¦1",
        "a & b¦OPERATOR¦3",
        "a | b¦OPERATOR¦3",
        "a <> b¦OPERATOR¦3",
        "a === b¦OPERATOR¦3",
        "a !== b¦OPERATOR¦3",
        "&& b¦MISSING_BEFORE¦1",
        "a == == b¦MISSING_BEFORE¦6",
        "f(a,)¦MISSING_BEFORE¦5",
        "a == #¦UNKNOWN_SIGN¦6",
        "😀¦UNKNOWN_SIGN¦1",
        "'😀' == #¦UNKNOWN_SIGN¦8",
        "a\u00a0== b¦UNSEEN_SIGN¦2",
        "for¦RESERVED¦1",
        "a == 99999999999999999999¦NUMBER¦6",
        "has(a)¦CALL¦1",
        "a b¦UNEXPECTED¦3",
        "a > 1 extra¦UNEXPECTED¦7",
      })
  void saysWhatIsWrongAndWhere(String expression, Slip.Kind kind, int column) {
    InvalidValueException refused = refused(expression);
    assertThat(refused.rule()).isEqualTo(Rule.CONDITION);
    Slip slip = refused.slip().orElseThrow();
    assertThat(slip.kind()).as(words.of(refused)).isEqualTo(kind);
    assertThat(slip.column(expression)).as(words.of(refused)).isEqualTo(column);
    assertThat(words.of(refused)).contains("column " + column);
  }

  @Test
  void namesTheLineOfAnExpressionOfSeveral() {
    assertThat(words.of(refused("a == b &&\n  c = d")))
        .isEqualTo("At line 2, column 5 stands “=”. Here that is written ==.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resource.name.startsWith(\"projects/_/buckets/landing\")",
        "request.time < timestamp('2027-01-31T00:00:00Z') && has(resource.name)",
        "a ? b : !c",
        "\"and\" in ['or', \"=\"]",
        "a == b // not = done"
      })
  void readsWhatCanBeRead(String expression) {
    assertThat(Conditions.read("t", expression).expression()).isEqualTo(expression);
  }

  @Test
  void tooLongIsSaidAtOnceAndDeepIsNoBug() {
    assertThat(refused("a && ".repeat(1_000) + "a").rule()).isEqualTo(Rule.CONDITION_LENGTH);
    assertThat(refused("(".repeat(1_999) + "a" + ")".repeat(1_999)).slip()).isPresent();
    assertThat(refused("[".repeat(3_999)).slip()).isPresent();
  }

  @Test
  void whateverIsTypedGetsASentenceWithAPlaceInIt() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String typed = text.toString();
      assertThatCode(
              () -> {
                try {
                  Conditions.read("t", typed);
                } catch (InvalidValueException refused) {
                  Slip slip = refused.slip().orElseThrow();
                  assertThat(slip.at()).isBetween(0, refused.given().length());
                  assertThat(slip.at() + slip.length())
                      .isLessThanOrEqualTo(refused.given().length());
                  assertThat(words.of(refused))
                      .doesNotContain("EOF", "expecting", "IDENTIFIER", "token recognition");
                }
              })
          .as(typed)
          .doesNotThrowAnyException();
    }
  }
}
