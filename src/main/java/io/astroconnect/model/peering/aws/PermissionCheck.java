package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Reason;
import java.util.Optional;

/** {@code permission/CALL}: whether a call that will follow is permitted, by EC2's DryRun. */
public final class PermissionCheck {
  private PermissionCheck() {}

  /**
   * The line for a call that was tried.
   *
   * @param refusal empty if EC2 would do it
   */
  public static Check of(String operation, Optional<Fault> refusal) {
    String id = "permission/" + operation;
    if (refusal.isEmpty()) {
      return new Check(id, Level.OK, Reason.of(AwsPeeringReason.PERMISSION_OK, operation));
    }
    return switch (refusal.get()) {
      case Fault.NotAllowed no ->
          new Check(id, Level.STOP, Reason.of(AwsPeeringReason.PERMISSION_MISSING, operation, no));
      case Fault.NotAsked _ -> notAskable(id);
      default ->
          new Check(id, Level.WARNING, Reason.of(AwsPeeringReason.NOT_CHECKED, refusal.get()));
    };
  }

  /** The line where EC2 is not AWS itself, so that nothing may be tried. */
  public static Check notAskable() {
    return notAskable("permission");
  }

  private static Check notAskable(String id) {
    return new Check(id, Level.WARNING, Reason.of(AwsPeeringReason.PERMISSION_NOT_ASKED));
  }
}
