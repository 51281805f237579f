package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code zone/ID}: our VPC uses a private hosted zone of theirs. Its owner authorizes our VPC
 * first, which nobody shows us; so their word is waited for, then the association is tried. Until
 * it goes through the step is theirs.
 */
final class ZoneSteps implements StepRule {

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().terms().zones().stream().map(zone -> step(s, zone)).toList();
  }

  static StepId id(HostedZoneId zone) {
    return new StepId("zone/" + zone);
  }

  private static Step step(Situation s, HostedZoneId zone) {
    StepId id = id(zone);
    if (s.ended()) {
      return s.theirs(id, StepState.BLOCKED, Reason.of(AwsPeeringReason.ENDED), null);
    }
    if (s.current() instanceof Current.None) {
      return s.theirs(id, StepState.BLOCKED, Reason.of(AwsPeeringReason.AFTER_REQUEST), null);
    }
    return switch (s.seen().cloud().zones()) {
      case Fact.Unknown<List<HostedZone>> unknown ->
          s.ours(id, StepState.UNKNOWN, Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why()));
      case Fact.Gone<List<HostedZone>> _ -> missing(s, id, zone);
      case Fact.Seen<List<HostedZone>> seen ->
          seen.value().stream().anyMatch(one -> one.id().equals(zone))
              ? s.ours(id, StepState.DONE, Reason.of(AwsPeeringReason.ZONE_SEEN))
              : missing(s, id, zone);
    };
  }

  private static Step missing(Situation s, StepId id, HostedZoneId zone) {
    Optional<Confirmation> told = s.told(id);
    boolean before = s.reachedBefore(id);
    if (told.isEmpty() && !before) {
      Instant since = s.reachedAt(Situation.REQUEST);
      return s.theirs(id, StepState.WAITING, Reason.of(AwsPeeringReason.ZONE_INVISIBLE), since);
    }
    Optional<Instant> refused = notAuthorized(s, id);
    if (refused.filter(at -> told.filter(word -> word.at().isAfter(at)).isEmpty()).isPresent()) {
      String who = told.map(Confirmation::by).orElse("");
      Reason reason = Reason.of(AwsPeeringReason.ZONE_NOT_AUTHORIZED, who);
      return s.theirs(id, StepState.WAITING, reason, refused.get());
    }
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.ours(id, s.notYetState(notYet), notYet);
    }
    if (!VpcId.possible(s.intent().cluster().vpc())) {
      return s.ours(id, StepState.BLOCKED, Reason.of(AwsPeeringReason.CLUSTER_WITHOUT_VPC));
    }
    return ready(s, id, zone, before, refused.isPresent());
  }

  /** After a new word the last refusal says nothing any more. */
  private static Step ready(
      Situation s, StepId id, HostedZoneId zone, boolean before, boolean refused) {
    AwsPeeringCall call =
        new AwsPeeringCall.AssociateVPCWithHostedZone(
            zone, VpcId.parse(s.intent().cluster().vpc()));
    StepState state = before ? StepState.DRIFTED : StepState.READY;
    Reason reason = Reason.of(before ? AwsPeeringReason.ZONE_GONE : AwsPeeringReason.ZONE_READY);
    return refused ? s.again(id, state, reason, call) : s.doable(id, state, reason, call);
  }

  /** When the association was last refused for want of their authorization. */
  private static Optional<Instant> notAuthorized(Situation s, StepId id) {
    return s.attempt(id)
        .filter(
            attempt ->
                attempt.fault() instanceof Fault.Conflict conflict
                    && conflict.code().equals(HostedZone.NOT_AUTHORIZED))
        .map(Attempt::answeredAt);
  }
}
