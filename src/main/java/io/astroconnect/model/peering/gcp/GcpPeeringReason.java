package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.ReasonCode;
import java.util.Locale;
import java.util.Optional;

/** Why a step or a check of a peering on Google Cloud stands as it does; arguments in brackets. */
public enum GcpPeeringReason implements ReasonCode {
  // steps
  /** [target network, target project] */
  OUR_HALF_READY,
  /** [name] */
  OUR_HALF_SEEN,
  OUR_HALF_GONE,
  /** Sent, and not yet seen. */
  SENT,
  /** Google is at it. [percent, seconds since it began] */
  OPERATION_RUNNING,
  /**
   * Google is at another one. [the network it is about, or "", seconds since it began, its percent,
   * or "", seconds until ours is sent again]
   */
  OPERATION_QUEUED,
  /** A call was refused or failed. [fault] */
  CALL_FAILED,
  /** Nobody could look. [fault] */
  NOT_SEEN,
  /** The customer may add theirs before ours; it shows once ours is there. */
  THEIR_HALF_ANY_TIME,
  /** Until our half is there. */
  AFTER_OUR_HALF,
  /** Until both halves are there. */
  AFTER_THEIR_HALF,
  /** The customer's turn. [Google's details, or ""] */
  THEIR_HALF_WAITING,
  /** They say that it is there, Google does not show it. [who, Google's details, or ""] */
  THEIR_HALF_TOLD,
  THEIR_HALF_SEEN,
  /** [Google's details, or ""] */
  THEIR_HALF_GONE,
  /** They asked for our consent to the end of the peering. */
  THEIR_HALF_TO_BE_REMOVED,
  OPTIONS_READY,
  OPTIONS_SEEN,
  OPTIONS_CHANGED_AGAIN,
  /** In their project: we cannot see it. */
  THEIR_OPTIONS_INVISIBLE,
  /** They let us look, and it is not so yet. */
  THEIR_OPTIONS_WAITING,
  THEIR_OPTIONS_SEEN,
  /** The custom routes that are exchanged show it. */
  THEIR_OPTIONS_BY_ROUTE,
  /** A custom route of ours goes out, and they do not take it. [range] */
  THEIR_OPTIONS_NOT_TAKEN,
  /** Until their half lets the routes out. */
  AFTER_THEIR_OPTIONS,
  IMPORTED_SEEN,
  /** Google is exchanging the routes. */
  IMPORTED_SETTLING,
  /** No route comes in. [range, what comes in, or ""] */
  IMPORTED_MISSING,
  /** A route is offered, and our network does not take it. [range] */
  IMPORTED_REFUSED,
  /** A custom route is offered, and our half does not import such. [range] */
  IMPORTED_CUSTOM_OFF,
  /** [range] */
  IMPORTED_GONE,
  /** We asked for the end of it, and it is wanted again. [name] */
  WITHDRAW_READY,
  REQUEST_REMOVAL_READY,
  REQUEST_REMOVAL_SEEN,
  CONSENT_WAITING,
  CONSENT_SEEN,
  /** Until we asked for the removal. */
  AFTER_REQUEST_REMOVAL,
  /** Until both sides asked for it. */
  AFTER_CONSENT,
  /** [name] */
  REMOVE_OUR_HALF_READY,
  /** Theirs: we cannot see it. */
  REMOVE_THEIR_HALF_INVISIBLE,
  REMOVE_THEIR_HALF_SEEN,
  /** Our half is gone. */
  REMOVED,
  /** [who] */
  TOLD,

  // checks
  CLUSTER_OK,
  /** [provider] */
  CLUSTER_NOT_GCP,
  CLUSTER_STANDARD,
  CLUSTER_WITHOUT_NETWORK,
  /** [project] */
  SIGN_IN_OK,
  /** [network] */
  NETWORK_SEEN,
  /** [network, project] */
  NETWORK_MISSING,
  TARGET_IS_OURS,
  /** [network, project] */
  TARGET_SEEN,
  /** They don't let us look, which is usual. [network, project] */
  TARGET_UNSEEN,
  /** [network, project] */
  TARGET_MISSING,
  MODE_OK,
  /** Ours makes its subnets by itself, theirs cannot be seen. */
  MODE_OURS_AUTO,
  MODE_BOTH_AUTO,
  LIVE_NONE,
  /** [name] */
  LIVE_SAME,
  /** Its options will be changed. [name] */
  LIVE_DIFFERS,
  RANGE_MISSING,
  /** [range] */
  RANGE_OK,
  /** [range] */
  RANGE_PUBLIC,
  /** Such subnet routes come in only if asked for. [range] */
  RANGE_PUBLIC_OFF,
  /** [range] */
  RANGE_TOO_LONG,
  /** [range, count of ranges compared] */
  OVERLAP_NONE,
  /** [range, the cluster's node range] */
  OVERLAP_NODES,
  /** [range, the cluster's pod range] */
  OVERLAP_PODS,
  /** [range, the cluster's service range] */
  OVERLAP_SERVICES,
  /** [range, the cluster's range for service peering] */
  OVERLAP_SERVICE_PEERING,
  /** Nobody knows what the cluster has it for. [range, cluster's range] */
  OVERLAP_CLUSTER,
  /** [range, subnet range, name of the half it comes by] */
  OVERLAP_PEER,
  /** [range, custom route, name of the half it comes by] */
  OVERLAP_PEER_CUSTOM,
  /** [range, other range, connection id] */
  OVERLAP_ASKED,
  /** [range, the wider range] */
  OVERLAP_ITSELF,
  /** [fault] */
  NOT_CHECKED;

  @Override
  public String key() {
    return "gcp-peering." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Optional<ConnectionState> verdict() {
    return this == REMOVED ? Optional.of(ConnectionState.REMOVED) : Optional.empty();
  }

  @Override
  public boolean invisible() {
    return this == THEIR_OPTIONS_INVISIBLE || this == REMOVE_THEIR_HALF_INVISIBLE;
  }
}
