package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.ReasonCode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a step of a grant stands as it does; arguments in brackets. */
public enum GrantReason implements ReasonCode {
  /** Google shows the account each time. */
  ACCOUNT_SEEN,
  /** Google does not show it, or not each time. */
  ACCOUNT_NOT_YET,
  /** Nobody could look. [fault] */
  NOT_SEEN,
  /** Until the account is there. */
  AFTER_ACCOUNT,
  /** Will be given. [target] */
  ROLE_READY,
  /** The same, and it is held under another condition already. [target] */
  ROLE_OTHERWISE,
  ROLE_HELD,
  /** Held, and its condition ends soon. [when] */
  ROLE_ENDING(ConnectionState.EXPIRING),
  /** It was held and is not any more. */
  ROLE_TAKEN_BACK,
  /** The condition has ended. [when] */
  ROLE_ENDED(ConnectionState.EXPIRED),
  /** We may not change the policy. [target] */
  ROLE_THEIRS,
  /** We may not even read it. [target] */
  ROLE_UNSEEN,
  /** A person says so. [who] */
  ROLE_TOLD,
  /** A call was refused. [fault] */
  CALL_FAILED,
  /** Google has no such role, or not for this target. [role, target] */
  ROLE_UNKNOWN,
  /** Somebody else changed the policy each time that we tried. */
  CONTENDED,
  /** Sent, and not yet seen. */
  SENT,
  /** Will be taken back. [target] */
  REVOKE_READY,
  /** We may not change the policy. [target] */
  REVOKE_THEIRS,
  REVOKED,
  /** As all others are. */
  ALL_REVOKED(ConnectionState.REMOVED),
  /** A person says so, as of all others. [who] */
  ALL_TOLD_REVOKED(ConnectionState.REMOVED);

  private final @Nullable ConnectionState verdict;

  GrantReason() {
    this(null);
  }

  GrantReason(@Nullable ConnectionState verdict) {
    this.verdict = verdict;
  }

  @Override
  public String key() {
    return "grant." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Optional<ConnectionState> verdict() {
    return Optional.ofNullable(verdict);
  }

  @Override
  public boolean invisible() {
    return this == ROLE_UNSEEN;
  }
}
