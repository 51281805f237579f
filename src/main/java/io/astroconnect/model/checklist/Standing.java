package io.astroconnect.model.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides the state of a connection from its steps: the first state that applies. */
public final class Standing {
  /** A request with less than this left is urgent. */
  public static final Duration URGENT = Duration.ofDays(2);

  private Standing() {}

  /**
   * The first state that applies, in the order of {@link ConnectionState}.
   *
   * @param sent whether anything was ever asked of the cloud or found there
   * @param fresh whether every fact that the steps rest on was seen lately
   */
  public static ConnectionState of(List<Step> steps, boolean sent, boolean fresh, Instant now) {
    if (!sent && steps.stream().noneMatch(step -> step.state() == StepState.DOING)) {
      return steps.stream().anyMatch(Standing::refused)
          ? ConnectionState.FAILED
          : ConnectionState.DRAFT;
    }
    return Stream.concat(
            steps.stream().flatMap(step -> asks(step, fresh, now)),
            fresh ? Stream.empty() : Stream.of(ConnectionState.NOT_SEEN))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> rest(steps));
  }

  private static boolean refused(Step step) {
    return step.state() == StepState.FAILED && step.call() != null;
  }

  /** The states that a step alone would give the connection. */
  private static Stream<ConnectionState> asks(Step step, boolean fresh, Instant now) {
    Optional<ConnectionState> verdict = step.reason().code().verdict();
    if (verdict.isPresent()) {
      return verdict.stream();
    }
    return Stream.concat(
        urgent(step, fresh, now) ? Stream.of(ConnectionState.EXPIRING) : Stream.empty(),
        switch (step.state()) {
          case FAILED -> Stream.of(ConnectionState.FAILED);
          case UNKNOWN -> Stream.of(ConnectionState.NOT_SEEN);
          case DRIFTED -> Stream.of(ConnectionState.DRIFTED);
          case DOING -> Stream.of(ConnectionState.WORKING);
          case READY -> Stream.of(ConnectionState.OURS_TO_DO);
          case WAITING, BLOCKED, DONE, TOLD -> Stream.empty();
        });
  }

  /** A request that nobody sees may have been answered: past its time it is only not seen. */
  private static boolean urgent(Step step, boolean fresh, Instant now) {
    Instant deadline = step.deadline();
    return deadline != null
        && (step.state() == StepState.WAITING || step.state() == StepState.UNKNOWN)
        && Duration.between(now, deadline).compareTo(URGENT) < 0
        && (fresh || deadline.isAfter(now));
  }

  private static ConnectionState rest(List<Step> steps) {
    List<Step> open = steps.stream().filter(step -> !step.state().settled()).toList();
    if (open.isEmpty()) {
      return ConnectionState.CONNECTED;
    }
    return open.stream().allMatch(step -> step.reason().code().invisible())
        ? ConnectionState.TO_CONFIRM
        : ConnectionState.WAITING;
  }
}
