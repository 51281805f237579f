package io.astroconnect.model.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides the state of a connection from its steps: the first state that applies. */
public final class Standing {
  /** A request with less than this left is urgent. */
  public static final Duration URGENT = Duration.ofDays(2);

  private Standing() {}

  /**
   * The first state that applies.
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
    return steps.stream()
        .flatMap(step -> step.reason().code().verdict().stream())
        .min(java.util.Comparator.naturalOrder())
        .orElseGet(() -> living(steps, fresh, now));
  }

  private static boolean refused(Step step) {
    return step.state() == StepState.FAILED && step.call() != null;
  }

  private static ConnectionState living(List<Step> steps, boolean fresh, Instant now) {
    if (has(steps, StepState.FAILED)) {
      return ConnectionState.FAILED;
    }
    if (steps.stream().anyMatch(step -> urgent(step, now))) {
      return ConnectionState.EXPIRING;
    }
    if (!fresh || has(steps, StepState.UNKNOWN)) {
      return ConnectionState.NOT_SEEN;
    }
    if (has(steps, StepState.DRIFTED)) {
      return ConnectionState.DRIFTED;
    }
    if (has(steps, StepState.DOING)) {
      return ConnectionState.WORKING;
    }
    if (has(steps, StepState.READY)) {
      return ConnectionState.OURS_TO_DO;
    }
    List<Step> open = steps.stream().filter(step -> !step.state().settled()).toList();
    if (open.isEmpty()) {
      return ConnectionState.CONNECTED;
    }
    return open.stream().allMatch(step -> step.reason().code().invisible())
        ? ConnectionState.TO_CONFIRM
        : ConnectionState.WAITING;
  }

  private static boolean has(List<Step> steps, StepState state) {
    return steps.stream().anyMatch(step -> step.state() == state);
  }

  private static boolean urgent(Step step, Instant now) {
    return step.state() == StepState.WAITING
        && step.deadline() != null
        && Duration.between(now, step.deadline()).compareTo(URGENT) < 0;
  }
}
