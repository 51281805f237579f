package io.astroconnect.ui.identities;

import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.ui.fx.Look;

/**
 * A grant in the list.
 *
 * @param expires when its condition ends, or ""
 * @param found what the filter looks in, in small letters
 */
record GrantRow(
    ConnectionId id,
    Look look,
    String target,
    String email,
    String roles,
    String expires,
    String found) {
  /** The account without its project, which all of a cluster have in common. */
  String account() {
    int at = email.indexOf('@');
    return at < 0 ? email : email.substring(0, at);
  }
}
