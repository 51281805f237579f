package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Standing;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the checklist of a grant: the account, then each role; of a revocation, each role. */
public final class GrantPlanner {
  /** Facts that are older are no longer taken for how things are. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** How long the effect of a call without an answer is waited for. */
  public static final Duration SETTLING = Duration.ofSeconds(5);

  private static final List<StepRule> RULES = List.of(new AccountStep(), new RoleSteps());
  private static final List<StepRule> REMOVAL = List.of(new RemoveRoleSteps());

  private GrantPlanner() {}

  /** The steps that give these roles, and those that take them back. */
  public static Set<StepId> steps(List<RoleName> roles) {
    return roles.stream()
        .flatMap(role -> Stream.of(Situation.id("role", role), Situation.id("remove-role", role)))
        .collect(Collectors.toSet());
  }

  /** The checklist of a grant at a moment; the same for the same arguments. */
  public static Checklist plan(
      GrantIntent intent, GrantObservation seen, boolean asked, Instant now) {
    Situation situation = new Situation(intent, seen, now);
    List<Step> steps =
        (intent.removal() ? REMOVAL : RULES)
            .stream().flatMap(rule -> rule.steps(situation).stream()).toList();
    boolean sent = asked || situation.holdsAny();
    return new Checklist(
        Standing.of(steps, sent, seen.fresh(now.minus(FRESH)), now),
        intent.target().label(),
        "",
        steps);
  }
}
