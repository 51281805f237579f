package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import java.util.Optional;

/** {@code request}: ask for the peering, once. */
final class RequestStep implements StepRule {

  @Override
  public List<Step> steps(Situation s) {
    return List.of(step(s));
  }

  private static Step step(Situation s) {
    return switch (s.current()) {
      case Current.Unseen unseen ->
          s.ours(
              Situation.REQUEST,
              StepState.UNKNOWN,
              Reason.of(AwsPeeringReason.NOT_SEEN, unseen.why()));
      case Current.None _ -> s.underWay(Situation.REQUEST).orElseGet(() -> notSent(s));
      case Current.Vanished vanished -> vanished(s, vanished);
      case Current.Found found -> found(s, found.peering());
    };
  }

  private static Step notSent(Situation s) {
    Optional<Check> stop =
        AwsPeeringChecks.check(s.intent(), s.seen()).stream()
            .filter(check -> check.level() == Check.Level.STOP)
            .findFirst();
    if (stop.isPresent()) {
      return s.ours(Situation.REQUEST, StepState.BLOCKED, stop.get().why());
    }
    Target target = s.intent().target();
    return s.doable(
        Situation.REQUEST,
        StepState.READY,
        Reason.of(AwsPeeringReason.REQUEST_READY, target.account()),
        new AwsPeeringCall.CreateVpcPeeringConnection(
            VpcId.parse(s.intent().cluster().vpc()), target));
  }

  /** An ended peering is dropped by EC2 after hours or days; how it ended stays true. */
  private static Step vanished(Situation s, Current.Vanished vanished) {
    return vanished
        .last()
        .filter(last -> !last.status().live() || AcceptStep.overdue(s, last))
        .map(last -> found(s, last))
        .orElseGet(() -> gone(s, AwsPeeringReason.VANISHED));
  }

  private static Step found(Situation s, VpcPeering peering) {
    return switch (peering.status()) {
      case INITIATING_REQUEST ->
          s.ours(
              Situation.REQUEST, StepState.DOING, Reason.of(AwsPeeringReason.REQUEST_INITIATING));
      case FAILED -> ended(s, Reason.of(AwsPeeringReason.REQUEST_FAILED, peering.message()));
      case DELETING, DELETED -> gone(s, AwsPeeringReason.DELETED);
      case PENDING_ACCEPTANCE, PROVISIONING, ACTIVE, EXPIRED, REJECTED, OTHER ->
          s.ours(
              Situation.REQUEST,
              StepState.DONE,
              Reason.of(
                  s.asked() ? AwsPeeringReason.REQUEST_THEIRS : AwsPeeringReason.REQUEST_SEEN,
                  peering.id()));
    };
  }

  private static Step gone(Situation s, AwsPeeringReason code) {
    return ended(s, Reason.of(code));
  }

  private static Step ended(Situation s, Reason why) {
    return new Step(
        Situation.REQUEST,
        Owner.OURS,
        StepState.FAILED,
        why,
        s.turnedAt(Situation.REQUEST),
        null,
        null);
  }
}
