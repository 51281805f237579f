package io.astroconnect.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Instant TUESDAY = Instant.parse("2026-11-24T20:14:05Z");

  private final Words words =
      Words.load(
          Locale.ENGLISH, Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneId.of("CET")));

  @Test
  void aBrokenRuleIsSaidWithAnExampleAndItsMeasure() {
    assertThat(words.of(invalid(() -> AwsAccountId.parse("00481516234"))))
        .isEqualTo("Account ids have 12 digits, like 004815162342. This has 11.");
    assertThat(words.of(invalid(() -> Cidr.parse("10.44.1.0/16"))))
        .isEqualTo(
            "A range begins with its first address, like 10.44.0.0/16 instead of 10.44.1.0/16.");
  }

  private static InvalidValueException invalid(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable parse) {
    return catchThrowableOfType(InvalidValueException.class, parse);
  }

  @Test
  void aFaultEndsWithTheRequestToQuote() {
    var where = new Fault.Where("004815162342", "eu-central-1", "CreateRoute", "7c1f0e52");
    assertThat(words.of(new Fault.NotAllowed(where, "You are not authorized.")))
        .isEqualTo(
            "This sign-in may not call CreateRoute in account 004815162342. You are not authorized."
                + " Ask for that permission. Request 7c1f0e52.");
    assertThat(words.of(new Fault.Conflict(where, "RouteAlreadyExists", "Taken")))
        .isEqualTo(
            "What is there does not let CreateRoute through. Taken. Observe again and compare."
                + " Request 7c1f0e52.");
  }

  @Test
  void aRoleThatMayNotBeAssumedSaysWhatToCompare() {
    var where = new Fault.Where("395571820464", "eu-north-1", Fault.ASSUME_ROLE, "7c1f0e52");
    assertThat(words.of(new Fault.NotAllowed(where, "User: arn:aws:iam::1:user/a is not")))
        .contains("arn:aws:iam::1:user/a", "trust policy", "external id", "our principal")
        .doesNotContain("Ask for that permission")
        .endsWith("Request 7c1f0e52.");
  }

  @Test
  void aFaultFromNowhereIsStillASentence() {
    assertThat(words.of(new Fault.NotAsked())).isEqualTo("Nobody has looked yet.");
    assertThat(words.of(new Fault.NeedsSignIn(Fault.Where.NOWHERE, "")))
        .isEqualTo("The sign-in is missing or has ended. Sign in again.");
    assertThat(
            words.of(
                new Fault.NeedsSignIn(Fault.Where.NOWHERE, "aws sso login --profile support-ro")))
        .isEqualTo(
            "The sign-in is missing or has ended. Run `aws sso login --profile support-ro`.");
  }

  @Test
  void aReasonIsWrittenByTheTypesOfItsArguments() {
    assertThat(words.of(Reason.of(AwsPeeringReason.ACCEPT_PENDING, TUESDAY)))
        .isEqualTo("The customer has until Tue 24 Nov, 21:14 to accept.");
    assertThat(words.of(Reason.of(AwsPeeringReason.ACCEPT_PENDING)))
        .isEqualTo("The customer has seven days to accept.");
    assertThat(words.of(Reason.of(AwsPeeringReason.OVERLAP_NONE, "10.44.0.0/16", 1)))
        .isEqualTo("10.44.0.0/16 overlaps none of 1 block.");
    assertThat(words.of(Reason.of(AwsPeeringReason.NOT_SEEN, new Fault.NotAsked())))
        .isEqualTo("Not seen. Nobody has looked yet.");
    assertThat(words.of(Reason.of(AwsPeeringReason.ACCEPT_REJECTED, "")))
        .isEqualTo("The customer rejected the request. Ask why, then send a new one.");
  }

  @Test
  void stepsAndChecksAreNamedWithWhatTheyAreAbout() {
    assertThat(words.step(new StepId("route/rtb-0a1b2c3d/10.44.0.0/16")))
        .isEqualTo("Route 10.44.0.0/16 in rtb-0a1b2c3d");
    assertThat(words.step(new StepId("route"))).isEqualTo("Route their ranges");
    assertThat(words.step(new StepId("request"))).isEqualTo("Send request");
    assertThat(words.step(new StepId("peer-gcp/x"))).isEqualTo("peer-gcp/x");
    Reason ok = Reason.of(AwsPeeringReason.RANGE_OK, "10.44.0.0/16");
    assertThat(words.title(new Check("overlap/10.44.0.0/16", Check.Level.OK, ok)))
        .isEqualTo("Overlap of 10.44.0.0/16");
  }

  @Test
  void statesHaveTheWordsOfTheWindow() {
    assertThat(words.state(ConnectionState.OURS_TO_DO)).isEqualTo("Ours to do");
    assertThat(words.state(ConnectionState.EXPIRING)).isEqualTo("Expires soon");
    assertThat(words.state(ConnectionState.EXPIRING, Duration.ofMinutes(31 * 60 + 12)))
        .isEqualTo("Expires in 31 h");
  }

  @Test
  void instantsHaveTheirYearIfItIsNotThisOne() {
    assertThat(words.when(TUESDAY)).isEqualTo("Tue 24 Nov, 21:14");
    assertThat(words.when(TUESDAY.plus(Duration.ofDays(60)))).isEqualTo("Sat 23 Jan 2027, 21:14");
    assertThat(words.exactly(TUESDAY)).isEqualTo("Tue 24 Nov 2026, 21:14:05 CET");
    assertThat(words.time(TUESDAY)).isEqualTo("21:14");
    assertThat(words.clock(TUESDAY)).isEqualTo("21:14:05 CET");
    assertThat(words.day(TUESDAY)).isEqualTo("24 Nov");
    assertThat(words.day(TUESDAY.plus(Duration.ofDays(60)))).isEqualTo("23 Jan 2027");
  }

  @Test
  void todayIsATimeAndAnyOtherDayHasItsDate() {
    Words tuesday = Words.load(Locale.ENGLISH, Clock.fixed(TUESDAY, ZoneId.of("Europe/Paris")));
    assertThat(tuesday.briefly(TUESDAY.minusSeconds(60))).isEqualTo("21:13");
    assertThat(tuesday.briefly(TUESDAY.minus(Duration.ofDays(1)))).isEqualTo("23 Nov 21:14");
  }

  @ParameterizedTest
  @CsvSource({
    "P5DT16H59M,5 d 16 h",
    "P5D,5 d",
    "PT3H5M,3 h 5 min",
    "PT3H,3 h",
    "PT12M30S,12 min",
    "PT20S,20 s"
  })
  void aWaitIsCountedInTwoUnits(Duration span, String since) {
    assertThat(words.since(span)).isEqualTo(since);
  }

  @ParameterizedTest
  @CsvSource({
    "PT-5S,0 s",
    "PT0S,0 s",
    "PT59.9S,59 s",
    "PT60S,1 min",
    "PT59M59S,59 min",
    "PT60M,1 h",
    "PT23H59M,23 h",
    "PT24H,1 d",
    "P6DT23H,6 d"
  })
  void agesAreFloored(Duration span, String age) {
    assertThat(words.age(span)).isEqualTo(age);
  }

  @ParameterizedTest
  @CsvSource({
    "P6DT23H,6 d",
    "PT48H,2 d",
    "PT47H59M59S,47 h 59 min",
    "PT1H,1 h 0 min",
    "PT59M59S,59:59",
    "PT5S,00:05",
    "PT-5S,00:00"
  })
  void countdownsGrowFinerTowardsTheEnd(Duration span, String left) {
    assertThat(words.left(span)).isEqualTo(left);
  }

  @Test
  void anUnknownKeyOfAnotherReleaseIsShownAsItIs() {
    assertThat(words.text("activity.of-another-release", new Arg.Text("x")))
        .isEqualTo("activity.of-another-release");
  }

  @Test
  void numbersFollowTheLocale() {
    assertThat(Words.load(Locale.GERMANY, ZoneId.of("CET")).number(12_345)).isEqualTo("12.345");
  }
}
