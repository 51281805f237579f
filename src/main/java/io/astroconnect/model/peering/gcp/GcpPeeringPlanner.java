package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Standing;
import io.astroconnect.model.checklist.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the checklist of a peering on Google Cloud. The order of the rules is the order of the
 * work: our half, theirs, which routes ours lets through, the same of theirs, and the routes that
 * come in. A removal asks for consent where it is needed, then takes our half away.
 */
public final class GcpPeeringPlanner {
  /** Facts that are older are no longer taken for how things are. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  /** How long the effect of a call without an answer is waited for; sent twice, it does no harm. */
  public static final Duration SETTLING = Duration.ofSeconds(5);

  private static final List<StepRule> RULES =
      List.of(
          new OurHalfStep(),
          new WithdrawStep(),
          new TheirHalfStep(),
          new OptionsStep(),
          new TheirOptionsStep(),
          new ImportedSteps());

  private static final List<StepRule> REMOVAL =
      List.of(new ConsentSteps(), new RemoveOurHalfStep(), new RemoveTheirHalfStep());

  private GcpPeeringPlanner() {}

  /** The checklist of a peering at a moment; the same for the same arguments, whatever they are. */
  public static Checklist plan(GcpPeeringIntent intent, GcpPeeringObservation seen, Instant now) {
    Current current = Current.of(intent, seen);
    Situation situation = new Situation(intent, seen, now, current);
    List<StepRule> rules = intent.removal() ? REMOVAL : RULES;
    List<Step> steps = rules.stream().flatMap(rule -> rule.steps(situation).stream()).toList();
    Optional<NetworkPeering> half = situation.half();
    return new Checklist(
        Standing.of(steps, sent(situation), fresh(seen.cloud(), now), now),
        half.map(NetworkPeering::name).orElse(""),
        half.map(NetworkPeering::state).orElse(""),
        steps);
  }

  private static boolean sent(Situation s) {
    return s.intent().removal() || s.half().isPresent() || s.reachedBefore(OurHalfStep.OUR_HALF);
  }

  private static boolean fresh(NetworkFacts facts, Instant now) {
    return Stream.<Fact<?>>of(facts.network(), facts.routes())
        .noneMatch(fact -> fact instanceof Fact.Unknown<?> || fact.at().isBefore(now.minus(FRESH)));
  }
}
