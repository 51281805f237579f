package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Standing;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes the checklist of an AWS peering. The order of the rules is the order of the work: request,
 * acceptance, our routes, our VPC's DNS attributes, our DNS option, theirs, their routes back,
 * their zones, and what is no longer asked for. A removal goes the other way: routes, options,
 * zones, and last the peering.
 */
public final class AwsPeeringPlanner {
  /** Facts that are older are no longer taken for how things are. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  /** How long the effect of a request without an answer is waited for: as long as it may travel. */
  static final Duration SETTLING = Duration.ofSeconds(30);

  /** The same of all other calls: sending one of them twice does no harm. */
  private static final Duration SETTLING_REPEATABLE = Duration.ofSeconds(5);

  private static final List<StepRule> RULES =
      List.of(
          new RequestStep(),
          new AcceptStep(),
          new RouteSteps(),
          new VpcDnsStep(),
          new RequesterDnsStep(),
          new TheirVpcDnsStep(),
          new AccepterDnsStep(),
          new ReturnRoutesStep(),
          new ReturnRouteSteps(),
          new ZoneSteps(),
          new RemoveRouteSteps(),
          new RemoveRequesterDnsStep(),
          new RemoveZoneSteps(),
          new AddressesStep());

  private static final List<StepRule> REMOVAL =
      List.of(
          new RemoveRouteSteps(),
          new RemoveReturnRouteSteps(),
          new RemoveRequesterDnsStep(),
          new RemoveZoneSteps(),
          new RemovePeeringStep(),
          new RemoveReturnRoutesStep());

  private AwsPeeringPlanner() {}

  /** The checklist of a peering at a moment; the same for the same arguments, whatever they are. */
  public static Checklist plan(AwsPeeringIntent intent, AwsPeeringObservation seen, Instant now) {
    Current current = Current.of(intent, seen);
    Situation situation = new Situation(intent, seen, now, current);
    List<StepRule> rules = intent.removal() ? REMOVAL : RULES;
    List<Step> steps = rules.stream().flatMap(rule -> rule.steps(situation).stream()).toList();
    boolean sent =
        intent.removal() || (!(current instanceof Current.None) && !neverSent(current, seen));
    return new Checklist(
        Standing.of(steps, sent, fresh(seen, now), now),
        id(current, seen.recorded().latest(intent.round())),
        status(current),
        steps);
  }

  /** A call without an answer may still have worked: how long its effect is waited for. */
  public static Duration settling(StepId step) {
    return step.equals(Situation.REQUEST) ? SETTLING : SETTLING_REPEATABLE;
  }

  private static boolean neverSent(Current current, AwsPeeringObservation seen) {
    return current instanceof Current.Unseen
        && seen.recorded().issued().isEmpty()
        && seen.recorded().attempts().isEmpty();
  }

  private static boolean fresh(AwsPeeringObservation seen, Instant now) {
    return seen.cloud()
        .all()
        .noneMatch(fact -> fact instanceof Fact.Unknown<?> || fact.at().isBefore(now.minus(FRESH)));
  }

  private static String id(Current current, Optional<Issued> recorded) {
    return switch (current) {
      case Current.Found found -> found.peering().id().value();
      case Current.Vanished vanished -> vanished.id().value();
      case Current.Unseen _ -> recorded.map(issued -> issued.id().value()).orElse("");
      case Current.None _ -> "";
    };
  }

  private static String status(Current current) {
    return current instanceof Current.Found found ? found.peering().code() : "";
  }
}
