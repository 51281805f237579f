package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import java.time.Instant;
import java.util.Map;

/** What was written down about a grant: our calls, what was reached, and what was told. */
public record GrantRecord(
    Map<StepId, Attempt> attempts, Map<StepId, Instant> reached, Map<StepId, Confirmation> told) {
  public static final GrantRecord NOTHING = new GrantRecord(Map.of(), Map.of(), Map.of());

  public GrantRecord {
    attempts = Map.copyOf(attempts);
    reached = Map.copyOf(reached);
    told = Map.copyOf(told);
  }
}
