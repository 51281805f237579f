package io.astroconnect.sandbox.sts;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Caller;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Role;
import io.astroconnect.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Lets our accounts into a customer's, through a role that trusts them. What does not fit is
 * refused in the same words, whatever it is: STS tells nobody whether a role exists.
 */
final class AssumeRole implements Action {
  private static final Duration SESSION = Duration.ofHours(1);

  @Override
  public Outcome perform(World world, Call call, Instant now) {
    String arn = call.required("RoleArn");
    String session = call.required("RoleSessionName");
    if (!arn.matches("arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/[\\w+=,.@/-]+")) {
      throw new Refused("ValidationError", arn + " is invalid");
    }
    Role role = world.surroundings().roles().get(arn);
    String given = call.parameters().get("ExternalId").orElse(null);
    boolean trusted = world.ourAccounts().containsAll(call.caller().accounts(world));
    if (role == null
        || !trusted
        || (role.externalId() != null && !Objects.equals(role.externalId(), given))) {
      throw new Refused(
          "AccessDenied",
          "User: "
              + call.caller().arn(world)
              + " is not authorized to perform: sts:AssumeRole on resource: "
              + arn,
          403);
    }
    String key = Caller.session(role.account());
    return Outcome.of(
        world,
        Element.of(
            "Credentials",
            Element.text("AccessKeyId", key),
            Element.text("SecretAccessKey", "none"),
            Element.text("SessionToken", "sandbox"),
            Element.text("Expiration", now.plus(SESSION))),
        Element.of(
            "AssumedRoleUser",
            Element.text("AssumedRoleId", "AROA" + role.account() + "PEER:" + session),
            Element.text(
                "Arn",
                "arn:aws:sts::"
                    + role.account()
                    + ":assumed-role/"
                    + role.name()
                    + "/"
                    + session)));
  }
}
