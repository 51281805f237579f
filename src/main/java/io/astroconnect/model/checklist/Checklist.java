package io.astroconnect.model.checklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a planner makes of an intent and an observation.
 *
 * @param connectionId the cloud's id of the connection, or "" while there is none
 * @param cloudStatus the cloud's own word for its status, or ""
 * @param steps in the order in which they are to be done
 */
public record Checklist(
    ConnectionState state, String connectionId, String cloudStatus, List<Step> steps) {
  public Checklist {
    steps = List.copyOf(steps);
  }

  public Optional<Step> step(StepId id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  public List<Step> of(Owner owner) {
    return steps.stream().filter(step -> step.owner() == owner).toList();
  }

  /** The steps of ours that could be done right now, in order. */
  public List<Step> doable() {
    return steps.stream().filter(Step::doable).toList();
  }

  /** The nearest deadline of a step that is still open, or that says itself that it nears. */
  public Optional<Instant> deadline() {
    return steps.stream()
        .filter(step -> !step.state().settled() || step.reason().code().verdict().isPresent())
        .flatMap(step -> step.deadlineIfAny().stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * The step that decides what happens next: the first that failed, else the first that is not
   * seen, drifted, under way, ready, waiting or blocked.
   */
  public Optional<Step> next() {
    return steps.stream()
        .filter(step -> !step.state().settled())
        .min(Comparator.comparingInt(step -> urgency(step.state())));
  }

  private static int urgency(StepState state) {
    return switch (state) {
      case FAILED -> 0;
      case UNKNOWN -> 1;
      case DRIFTED -> 2;
      case DOING -> 3;
      case READY -> 4;
      case WAITING -> 5;
      case BLOCKED, DONE, TOLD -> 6;
    };
  }
}
