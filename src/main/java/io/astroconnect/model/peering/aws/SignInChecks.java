package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import java.util.List;

/** {@code sign-in}: signed in, and to the cluster's own account. */
final class SignInChecks implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return List.of(
        switch (seen.cloud().caller()) {
          case Fact.Unknown<CallerIdentity> unknown ->
              stop(Reason.of(AwsPeeringReason.NOT_CHECKED, unknown.why()));
          case Fact.Gone<CallerIdentity> _ ->
              stop(Reason.of(AwsPeeringReason.ACCOUNT_DIFFERS, "", intent.cluster().account()));
          case Fact.Seen<CallerIdentity> caller -> signedIn(intent, caller.value());
        });
  }

  /** A stand-in on this machine may know one account only: there a difference is a warning. */
  private static Check signedIn(AwsPeeringIntent intent, CallerIdentity caller) {
    String wanted = intent.cluster().account();
    if (caller.account().equals(wanted)) {
      return new Check("sign-in", Level.OK, Reason.of(AwsPeeringReason.SIGN_IN_OK, wanted));
    }
    Reason differs = Reason.of(AwsPeeringReason.ACCOUNT_DIFFERS, caller.account(), wanted);
    return caller.standIn() ? new Check("sign-in", Level.WARNING, differs) : stop(differs);
  }

  private static Check stop(Reason reason) {
    return new Check("sign-in", Level.STOP, reason);
  }
}
