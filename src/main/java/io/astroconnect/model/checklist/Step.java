package io.astroconnect.model.checklist;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a checklist. Made by planners alone.
 *
 * @param since since when it stands so, if known
 * @param deadline until when it must be done, if there is such a time
 * @param call what would do it, for steps of ours that can be done now
 * @param forThem true for a step of ours that is their work, done by us in their name
 */
public record Step(
    StepId id,
    Owner owner,
    StepState state,
    Reason reason,
    @Nullable Instant since,
    @Nullable Instant deadline,
    @Nullable Call call,
    boolean forThem) {

  /** One that is the work of whose hands it is in. */
  public Step(
      StepId id,
      Owner owner,
      StepState state,
      Reason reason,
      @Nullable Instant since,
      @Nullable Instant deadline,
      @Nullable Call call) {
    this(id, owner, state, reason, since, deadline, call, false);
  }

  public Optional<Instant> sinceIfKnown() {
    return Optional.ofNullable(since);
  }

  public Optional<Instant> deadlineIfAny() {
    return Optional.ofNullable(deadline);
  }

  public Optional<Call> callIfAny() {
    return Optional.ofNullable(call);
  }

  /** True if this step is ours and a person's word is all that it waits for. */
  public boolean doable() {
    return owner == Owner.OURS
        && call != null
        && (state == StepState.READY || state == StepState.DRIFTED || state == StepState.FAILED);
  }
}
