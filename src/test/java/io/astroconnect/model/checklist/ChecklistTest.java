package io.astroconnect.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private record TestCall(String operation, String subject) implements Call {}

  private static Step step(
      String id, Owner owner, StepState state, @Nullable Instant deadline, @Nullable Call call) {
    return new Step(new StepId(id), owner, state, Reason.of(() -> "test"), null, deadline, call);
  }

  private static Step step(String id, StepState state) {
    return step(id, Owner.OURS, state, null, null);
  }

  private static Checklist list(Step... steps) {
    return new Checklist(ConnectionState.WAITING, "", "", List.of(steps));
  }

  @Test
  void theNextStepIsTheMostUrgentOpenOneAndOfEqualsTheFirst() {
    List<StepState> order =
        List.of(
            StepState.FAILED,
            StepState.UNKNOWN,
            StepState.DRIFTED,
            StepState.DOING,
            StepState.READY,
            StepState.WAITING,
            StepState.BLOCKED);
    for (StepState a : order) {
      for (StepState b : order) {
        String wanted = order.indexOf(b) < order.indexOf(a) ? "b" : "a";
        assertThat(list(step("a", a), step("b", b)).next().orElseThrow().id()).hasToString(wanted);
      }
    }
    assertThat(list(step("a", StepState.DONE), step("b", StepState.TOLD)).next()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(StepState.class)
  void onlyAStepOfOursWithACallCanBeDone(StepState state) {
    boolean doable = Stream.of("READY", "DRIFTED", "FAILED").anyMatch(state.name()::equals);
    Call call = new TestCall("Test", "x");
    assertThat(step("a", Owner.OURS, state, null, call).doable()).isEqualTo(doable);
    assertThat(step("a", Owner.OURS, state, null, null).doable()).isFalse();
    assertThat(step("a", Owner.THEIRS, state, null, call).doable()).isFalse();
  }

  @Test
  void theDeadlineIsTheNearestOfAnOpenStep() {
    Step done = step("a", Owner.THEIRS, StepState.DONE, NOW, null);
    Step late = step("b", Owner.THEIRS, StepState.WAITING, NOW.plusSeconds(20), null);
    Step soon = step("c", Owner.THEIRS, StepState.WAITING, NOW.plusSeconds(10), null);
    assertThat(list(done, late, soon).deadline()).contains(NOW.plusSeconds(10));
    assertThat(list(done).deadline()).isEmpty();
  }

  @Test
  void argumentsKeepTheirTypes() {
    Fault fault = new Fault.NotAsked();
    assertThat(Reason.of(() -> "test", "a", 1, 2L, NOW, fault, new Arg.Text("b")).args())
        .containsExactly(
            new Arg.Text("a"),
            new Arg.Count(1),
            new Arg.Count(2),
            new Arg.At(NOW),
            new Arg.Trouble(fault),
            new Arg.Text("b"));
  }

  @Test
  void onlyWhatPassesByItselfIsPassing() {
    Fault.Where where = Fault.Where.NOWHERE;
    assertThat(
            Stream.of(
                new Fault.Throttled(where), new Fault.Unreachable(where, ""), new Fault.NotAsked()))
        .allMatch(Fault::passing);
    assertThat(
            Stream.of(
                new Fault.NeedsSignIn(where, ""),
                new Fault.NotAllowed(where, ""),
                new Fault.NotFound(where, ""),
                new Fault.Conflict(where, "", ""),
                new Fault.Invalid(where, "", ""),
                new Fault.Bug(where, "")))
        .noneMatch(Fault::passing);
  }
}
