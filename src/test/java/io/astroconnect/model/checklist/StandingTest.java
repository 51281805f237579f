package io.astroconnect.model.checklist;

import static io.astroconnect.model.checklist.ConnectionState.CONNECTED;
import static io.astroconnect.model.checklist.ConnectionState.DRAFT;
import static io.astroconnect.model.checklist.ConnectionState.DRIFTED;
import static io.astroconnect.model.checklist.ConnectionState.EXPIRED;
import static io.astroconnect.model.checklist.ConnectionState.EXPIRING;
import static io.astroconnect.model.checklist.ConnectionState.FAILED;
import static io.astroconnect.model.checklist.ConnectionState.NOT_SEEN;
import static io.astroconnect.model.checklist.ConnectionState.OURS_TO_DO;
import static io.astroconnect.model.checklist.ConnectionState.REJECTED;
import static io.astroconnect.model.checklist.ConnectionState.REMOVED;
import static io.astroconnect.model.checklist.ConnectionState.TO_BE_CHANGED;
import static io.astroconnect.model.checklist.ConnectionState.TO_CONFIRM;
import static io.astroconnect.model.checklist.ConnectionState.WAITING;
import static io.astroconnect.model.checklist.ConnectionState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state of a connection: each of the fourteen, and of two the one that comes first. */
class StandingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private record Code(Optional<ConnectionState> verdict, boolean invisible) implements ReasonCode {
    @Override
    public String key() {
      return "test";
    }
  }

  private record TestCall() implements Call {
    @Override
    public String operation() {
      return "Test";
    }

    @Override
    public String subject() {
      return "test";
    }
  }

  private static Step step(
      StepState state,
      @Nullable ConnectionState verdict,
      boolean invisible,
      @Nullable Duration left,
      @Nullable Call call) {
    Reason reason = Reason.of(new Code(Optional.ofNullable(verdict), invisible));
    Instant deadline = left == null ? null : NOW.plus(left);
    return new Step(new StepId("test"), Owner.OURS, state, reason, null, deadline, call);
  }

  private static Step step(StepState state) {
    return step(state, null, false, null, null);
  }

  /** Steps that give a sent and fresh connection each state, alone. */
  private static final Map<ConnectionState, Step> GIVES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(REMOVED, step(StepState.FAILED, REMOVED, false, null, null)),
              Map.entry(FAILED, step(StepState.FAILED)),
              Map.entry(REJECTED, step(StepState.FAILED, REJECTED, false, null, null)),
              Map.entry(EXPIRED, step(StepState.FAILED, EXPIRED, false, null, null)),
              Map.entry(EXPIRING, step(StepState.WAITING, null, false, Duration.ofHours(47), null)),
              Map.entry(NOT_SEEN, step(StepState.UNKNOWN)),
              Map.entry(DRIFTED, step(StepState.DRIFTED)),
              Map.entry(TO_BE_CHANGED, step(StepState.TOLD, TO_BE_CHANGED, false, null, null)),
              Map.entry(WORKING, step(StepState.DOING)),
              Map.entry(OURS_TO_DO, step(StepState.READY)),
              Map.entry(TO_CONFIRM, step(StepState.WAITING, null, true, null, null)),
              Map.entry(WAITING, step(StepState.WAITING)),
              Map.entry(CONNECTED, step(StepState.DONE))));

  private static Step giving(ConnectionState state) {
    return Objects.requireNonNull(GIVES.get(state));
  }

  private static ConnectionState of(Step... steps) {
    return Standing.of(List.of(steps), true, true, NOW);
  }

  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    GIVES.keySet().forEach(a -> GIVES.keySet().forEach(b -> pairs.add(Arguments.of(a, b))));
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoTheOneThatComesFirstIsShown(ConnectionState a, ConnectionState b) {
    Step first = giving(a);
    Step second = giving(b);
    ConnectionState shown = a.compareTo(b) < 0 ? a : b;
    if (shown == TO_CONFIRM && (a == WAITING || b == WAITING)) {
      shown = WAITING; // something that will be seen is still open
    }
    assertThat(of(first, second)).isEqualTo(shown);
    assertThat(of(second, first)).isEqualTo(shown);
  }

  @Test
  void theOrderIsThatOfTheWindow() {
    assertThat(ConnectionState.values())
        .extracting(ConnectionState::key)
        .containsExactly(
            "draft",
            "removed",
            "failed",
            "rejected",
            "expired",
            "expiring",
            "not-seen",
            "drifted",
            "to-be-changed",
            "working",
            "ours-to-do",
            "to-confirm",
            "waiting",
            "connected");
  }

  @Test
  void nothingSentIsADraftUnlessOurCallIsUnderWayOrWasRefused() {
    assertThat(Standing.of(List.of(step(StepState.READY)), false, true, NOW)).isEqualTo(DRAFT);
    assertThat(Standing.of(List.of(step(StepState.UNKNOWN)), false, false, NOW)).isEqualTo(DRAFT);
    assertThat(Standing.of(List.of(step(StepState.FAILED)), false, true, NOW)).isEqualTo(DRAFT);
    assertThat(Standing.of(List.of(step(StepState.DOING)), false, true, NOW)).isEqualTo(WORKING);
    Step refused = step(StepState.FAILED, null, false, null, new TestCall());
    assertThat(Standing.of(List.of(refused), false, true, NOW)).isEqualTo(FAILED);
  }

  @Test
  void staleFactsAreNotHowThingsAre() {
    for (ConnectionState state : GIVES.keySet()) {
      assertThat(Standing.of(List.of(giving(state)), true, false, NOW))
          .isEqualTo(state.compareTo(NOT_SEEN) < 0 ? state : NOT_SEEN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT48H, true, WAITING", "PT47H59M59S, true, EXPIRING", "PT1S, true, EXPIRING",
    "-PT1S, true, EXPIRING", "PT1S, false, EXPIRING", "PT0S, false, NOT_SEEN",
    "-PT1S, false, NOT_SEEN", "PT48H, false, NOT_SEEN"
  })
  void aRequestIsUrgentFrom48HoursOn(Duration left, boolean fresh, ConnectionState shown) {
    Step pending = step(StepState.WAITING, null, false, left, null);
    assertThat(Standing.of(List.of(pending), true, fresh, NOW)).isEqualTo(shown);
  }

  @Test
  void aRequestThatNobodySeesIsStillUrgentBeforeItsTimeIsOver() {
    assertThat(of(step(StepState.UNKNOWN, null, false, Duration.ofHours(3), null)))
        .isEqualTo(EXPIRING);
    assertThat(
            Standing.of(
                List.of(step(StepState.UNKNOWN, null, false, Duration.ofHours(-3), null)),
                true,
                false,
                NOW))
        .isEqualTo(NOT_SEEN);
  }

  @Test
  void aDeadlineOfASettledOrBlockedStepIsNotUrgent() {
    assertThat(of(step(StepState.DONE, null, false, Duration.ofHours(3), null)))
        .isEqualTo(CONNECTED);
    assertThat(of(step(StepState.BLOCKED, null, false, Duration.ofHours(3), null)))
        .isEqualTo(WAITING);
  }
}
