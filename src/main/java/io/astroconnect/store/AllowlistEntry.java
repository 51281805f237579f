package io.astroconnect.store;

import io.astroconnect.model.allowlist.AllowlistIntent;
import io.astroconnect.model.allowlist.AllowlistRecord;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Instant;

/**
 * An allowlist as it was asked for, and what was written down about it.
 *
 * @param ticket or ""
 * @param by who asked for it
 */
public record AllowlistEntry(
    ConnectionId id,
    AllowlistIntent intent,
    String ticket,
    String by,
    Instant askedAt,
    AllowlistRecord recorded) {}
