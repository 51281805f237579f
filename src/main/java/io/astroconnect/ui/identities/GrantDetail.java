package io.astroconnect.ui.identities;

import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.ui.fx.Look;
import java.util.List;

/**
 * A grant in full.
 *
 * @param condition its title, or ""
 * @param expires when it ends, or ""
 * @param asked when, by whom, in which ticket
 * @param seen when Google was asked last
 * @param doing what the button does that goes on
 * @param proceeds whether something of ours is to be done
 * @param signIn the command that signs in, where that is missing; else ""
 * @param revocable whether its roles can be taken back
 */
record GrantDetail(
    ConnectionId id,
    String target,
    Look look,
    String email,
    List<String> roles,
    String condition,
    String expression,
    String expires,
    String asked,
    String seen,
    List<GrantLine> lines,
    String doing,
    boolean proceeds,
    boolean revocable,
    boolean removal,
    String signIn) {}
