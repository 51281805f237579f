package io.astroconnect.sandbox.sts;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** Whose key signed: its own account, or the first of ours. */
final class GetCallerIdentity implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    String account = call.caller().accounts(world).iterator().next();
    return Outcome.of(
        world,
        Element.text("Arn", call.caller().arn(world)),
        Element.text("UserId", "AIDA" + account + "SUPP"),
        Element.text("Account", account));
  }
}
