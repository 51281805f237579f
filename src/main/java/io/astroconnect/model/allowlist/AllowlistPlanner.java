package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Standing;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import java.time.Instant;
import java.util.List;

/**
 * Makes the checklist of an allowlist: the addresses are given, and let in; or taken out again. No
 * cloud tells any of it: the addresses come from the catalogue, all else was said by a person.
 */
public final class AllowlistPlanner {
  /** We give the customer the addresses. */
  public static final StepId GIVE = new StepId("give");

  /** They let them in. */
  public static final StepId LET_IN = new StepId("let-in");

  /** They take them out. */
  public static final StepId TAKE_OUT = new StepId("take-out");

  private static final List<StepRule> RULES = List.of(new GiveStep(), new LetInStep());
  private static final List<StepRule> WITHDRAWAL = List.of(new TakeOutStep());

  private AllowlistPlanner() {}

  /** The checklist of an allowlist that was asked for; the same for the same arguments. */
  public static Checklist plan(AllowlistIntent intent, AllowlistObservation seen, Instant now) {
    Situation situation = new Situation(intent, seen);
    List<Step> steps =
        (intent.withdrawal() ? WITHDRAWAL : RULES)
            .stream().map(rule -> rule.step(situation)).toList();
    return new Checklist(Standing.of(steps, true, true, now), "", "", steps);
  }
}
