package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.ReasonCode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a step of an allowlist stands as it does; arguments in brackets. */
public enum TrackingReason implements ReasonCode {
  /** Nothing was given yet. [how many addresses] */
  TO_GIVE,
  /** A person gave them. [who, the addresses, ticket] */
  GIVEN,
  /** The addresses are others now. [to add, to take out] */
  ADDRESSES_CHANGED(ConnectionState.TO_BE_CHANGED),
  /** They were given, and the cluster has no public way out any more. [to take out] */
  ADDRESSES_GONE(ConnectionState.TO_BE_CHANGED),
  /** The cluster has no public way out. */
  NO_WAY_OUT,
  /** No address of the cluster is known, so none can be given or compared. */
  NOT_KNOWN,
  /** Until it is given. */
  AFTER_GIVEN,
  /** We cannot see their list. [service] */
  NOT_CONFIRMED,
  /** The customer says so. [who, ticket] */
  CONFIRMED,
  /** We cannot see their list. [the addresses] */
  NOT_WITHDRAWN,
  /** The customer says so. [who, ticket] */
  WITHDRAWN(ConnectionState.REMOVED),
  /** Nothing was ever given, so there is nothing to take out. */
  NEVER_GIVEN(ConnectionState.REMOVED);

  private final @Nullable ConnectionState verdict;

  TrackingReason() {
    this(null);
  }

  TrackingReason(@Nullable ConnectionState verdict) {
    this.verdict = verdict;
  }

  @Override
  public String key() {
    return "tracking." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Optional<ConnectionState> verdict() {
    return Optional.ofNullable(verdict);
  }

  @Override
  public boolean invisible() {
    return this == NOT_CONFIRMED || this == NOT_WITHDRAWN;
  }
}
