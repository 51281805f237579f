package io.astroconnect.ui.identities;

import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.service.identity.Held;
import io.astroconnect.ui.fx.Look;

/**
 * A role that is held somewhere, or is missing there.
 *
 * @param who the account's e-mail
 * @param condition its title, or ""
 * @param take whether it can be taken out of the policy
 * @param adopt whether it can be written down as asked for, or given again
 */
record HeldRow(
    GrantTarget target,
    Held held,
    Look look,
    String where,
    String who,
    String role,
    String condition,
    boolean take,
    boolean adopt) {

  /** As a line of a table for other programs. */
  String line() {
    return String.join("\t", where, who, role, condition, look.word());
  }
}
