package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import java.util.List;
import java.util.Optional;

/**
 * {@code role}: a role of theirs, if they gave one, is the target account's and lets us in, and
 * their VPC is there.
 */
final class RoleChecks implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return intent
        .terms()
        .roleIfAny()
        .map(role -> List.of(check(intent, seen.theirs(), role)))
        .orElse(List.of());
  }

  private static Check check(AwsPeeringIntent intent, VpcFacts theirs, AccepterRole role) {
    Optional<Check> foreign = foreign(role, intent.target().account());
    return foreign.isPresent() ? foreign.get() : seen(intent, theirs, role);
  }

  /** What can be said before anybody looks: a role of another account is of no use. */
  static Optional<Check> foreign(AccepterRole role, AwsAccountId wanted) {
    return role.account().equals(wanted)
        ? Optional.empty()
        : Optional.of(
            new Check(
                "role",
                Level.STOP,
                Reason.of(AwsPeeringReason.ROLE_ACCOUNT, role.account(), wanted)));
  }

  private static Check seen(AwsPeeringIntent intent, VpcFacts theirs, AccepterRole role) {
    return switch (theirs.vpc()) {
      case Fact.Unknown<Vpc> unknown ->
          new Check("role", Level.STOP, Reason.of(AwsPeeringReason.ROLE_UNSEEN, unknown.why()));
      case Fact.Gone<Vpc> _ ->
          new Check(
              "role",
              Level.STOP,
              Reason.of(AwsPeeringReason.TARGET_MISSING, intent.target().vpc()));
      case Fact.Seen<Vpc> _ ->
          new Check("role", Level.OK, Reason.of(AwsPeeringReason.ROLE_OK, role.arn()));
    };
  }
}
