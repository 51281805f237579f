package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.ReasonCode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a step or a check of an AWS peering stands as it does; arguments in brackets. */
public enum AwsPeeringReason implements ReasonCode {
  // steps
  /** Will be sent. [target account] */
  REQUEST_READY,
  /** Sent, and not yet seen. */
  REQUEST_SENT,
  /** AWS is looking at it. */
  REQUEST_INITIATING,
  /** Seen. [pcx id] */
  REQUEST_SEEN,
  /** They asked for it. [pcx id] */
  REQUEST_THEIRS,
  /** AWS refused it after taking it. [AWS's message] */
  REQUEST_FAILED(ConnectionState.FAILED),
  /** It was deleted, by whichever side. */
  DELETED(ConnectionState.REMOVED),
  /** It no longer exists. */
  VANISHED(ConnectionState.REMOVED),
  /** A call was refused or failed. [fault] */
  CALL_FAILED,
  /** Nobody could look. [fault] */
  NOT_SEEN,
  /** Until the request is sent. */
  AFTER_REQUEST,
  /** Until the customer accepts. */
  AFTER_ACCEPT,
  /** The same where we accept: they asked, or gave us a role. */
  AFTER_OUR_ACCEPT,
  /** Until our VPC's DNS attributes are on. */
  AFTER_VPC_DNS,
  /** Until DNS is on in their VPC. */
  AFTER_THEIR_VPC_DNS,
  /** The connection has ended. */
  ENDED,
  /** Sent, and not shown to them yet. */
  ACCEPT_ON_ITS_WAY,
  /** The customer's turn. [deadline, if known] */
  ACCEPT_PENDING,
  /** AWS has a word for it that we do not know; to accept it would be ours. [AWS's word] */
  ACCEPT_NOT_YET,
  /** They say that they accepted, AWS does not show it. [who] */
  ACCEPT_TOLD,
  /** Accepted, AWS is setting it up. */
  ACCEPT_PROVISIONING,
  ACCEPT_SEEN,
  /** They asked, so we accept. */
  ACCEPT_OURS,
  /** We accept in their name. */
  ACCEPT_BY_ROLE,
  /** [AWS's message] */
  ACCEPT_REJECTED(ConnectionState.REJECTED),
  ACCEPT_EXPIRED(ConnectionState.EXPIRED),
  /** On our side somebody did. [AWS's message] */
  OUR_ACCEPT_REJECTED(ConnectionState.REJECTED),
  /** Nobody did on our side, nor in the customer's name. */
  OUR_ACCEPT_EXPIRED(ConnectionState.EXPIRED),
  /** [range, route table] */
  ROUTE_READY,
  ROUTE_SEEN,
  /** Still leads to an earlier request of ours. [old pcx id] */
  ROUTE_TO_REPLACE,
  /** The range leads somewhere else there. [other target] */
  ROUTE_CONFLICT,
  /** Leads to our peering and nothing gets through. */
  ROUTE_BLACKHOLE,
  ROUTE_GONE,
  /** Led to our peering, and now somewhere else. [other target] */
  ROUTE_LED_AWAY,
  /** The same, to what is no more and was never this connection's. [other target] */
  ROUTE_DEAD_END,
  /** EC2 reports no route table, and every VPC has one. */
  ROUTE_TABLES_MISSING,
  VPC_DNS_READY,
  VPC_DNS_SEEN,
  /** Our call was answered well, the service does not report the attribute. */
  VPC_DNS_SET,
  VPC_DNS_OFF_AGAIN,
  THEIR_VPC_DNS_READY,
  THEIR_VPC_DNS_SEEN,
  THEIR_VPC_DNS_OFF_AGAIN,
  /** Their VPC does not exist where they say. [VPC id] */
  TARGET_MISSING,
  REQUESTER_DNS_READY,
  REQUESTER_DNS_SEEN,
  /** Our call was answered well, the service does not report the option. */
  REQUESTER_DNS_SET,
  REQUESTER_DNS_OFF_AGAIN,
  /** Theirs, and we shall see it. */
  ACCEPTER_DNS_WAITING,
  /** Theirs, and this service does not show it. */
  ACCEPTER_DNS_INVISIBLE(true),
  ACCEPTER_DNS_SEEN,
  /** We switch it on in their name. */
  ACCEPTER_DNS_BY_ROLE,
  /** Our call in their name was answered well, the service does not report the option. */
  ACCEPTER_DNS_SET,
  ACCEPTER_DNS_OFF_AGAIN,
  /** They say it is on, AWS shows it off. [who] */
  ACCEPTER_DNS_TOLD_UNSEEN,
  /** In their account: we cannot see it. */
  RETURN_ROUTES_INVISIBLE(true),
  /** Their authorization of our VPC: we cannot see it. */
  ZONE_INVISIBLE(true),
  ZONE_READY,
  ZONE_SEEN,
  /** Route 53 knows of no authorization. [who said so, or ""] */
  ZONE_NOT_AUTHORIZED(true),
  ZONE_GONE,
  /** The cluster leaves from other addresses than the catalogue has. [missing, new] */
  ADDRESSES_CHANGED(ConnectionState.TO_BE_CHANGED),
  /** [the peering that it leads to] */
  REMOVE_ROUTE_READY,
  REMOVE_ROUTE_GONE,
  /** Ours is gone; the range leads somewhere else there. [other target] */
  REMOVE_ROUTE_LED_AWAY,
  /** The same, to what is no more. [other target] */
  REMOVE_ROUTE_DEAD_END,
  /** Somebody else made it. [route table] */
  REMOVE_ROUTE_FOREIGN,
  REMOVE_DNS_READY,
  REMOVE_DNS_OFF,
  REMOVE_ZONE_READY,
  REMOVE_ZONE_GONE,
  /** Until our routes are gone. */
  AFTER_REMOVE_ROUTES,
  /** Until all else is gone. */
  AFTER_REMOVALS,
  /** [pcx id] */
  REMOVE_PEERING_READY,
  REMOVE_PEERING_BUSY,
  /** AWS is still setting it up. */
  REMOVE_PEERING_EARLY,
  /** The peering is gone, other things of ours are not. */
  REMOVE_PEERING_GONE,
  /** Their routes: we cannot see them. */
  REMOVE_RETURN_ROUTES_INVISIBLE(true),
  /** All that was ours is gone. */
  REMOVED(ConnectionState.REMOVED),
  /** [who] */
  TOLD,
  /** Not part of the target's VPC, as its blocks show once active. [range, blocks] */
  CIDR_OUTSIDE_TARGET,

  // checks
  CLUSTER_OK,
  /** [provider] */
  CLUSTER_NOT_AWS,
  CLUSTER_STANDARD,
  CLUSTER_WITHOUT_VPC,
  /** [account] */
  SIGN_IN_OK,
  /** [signed-in account or "", cluster's account] */
  ACCOUNT_DIFFERS,
  /** [VPC id] */
  VPC_SEEN,
  /** [VPC id] */
  VPC_MISSING,
  /** [range, count of blocks compared] */
  OVERLAP_NONE,
  /** [range, cluster's range] */
  OVERLAP_CLUSTER,
  /** [range, its target] */
  OVERLAP_ROUTE,
  /** [range, other range, its target, winner] */
  OVERLAP_ROUTE_NESTED,
  /** [range, pcx id] */
  OVERLAP_PEERING,
  /** [range, other range, pcx id, winner] */
  OVERLAP_PEERING_NESTED,
  /** [range, connection id] */
  OVERLAP_ASKED,
  /** [range, other range, connection id, winner] */
  OVERLAP_ASKED_NESTED,
  /** [range, the wider range] */
  OVERLAP_ITSELF,
  /** Nobody said what is to be reached. */
  RANGE_MISSING,
  /** [range] */
  RANGE_OK,
  /** [range] */
  RANGE_PUBLIC,
  /** [range] */
  RANGE_TOO_LONG,
  /** [range] */
  RANGE_TOO_WIDE,
  /** [VPC id] */
  TARGET_OK,
  TARGET_IS_OURS,
  /** [region, the known one that is most like it] */
  REGION_UNKNOWN,
  LIVE_NONE,
  /** [pcx id] */
  LIVE_SAME,
  /** [pcx id] */
  LIVE_REVERSED,
  /** They asked, and we took it over. [pcx id] */
  LIVE_ADOPTED,
  /** [account of the role, target account] */
  ROLE_ACCOUNT,
  /** [fault] */
  ROLE_UNSEEN,
  /** [role] */
  ROLE_OK,
  /** [active peerings of others, limit] */
  LIMIT_PEERINGS,
  LIMIT_PEERINGS_REACHED,
  /** [routes with ours, route table, limit] */
  LIMIT_ROUTES,
  LIMIT_ROUTES_REACHED,
  /** [count] */
  NAT_SAME,
  /** [missing, new, missing ones that the account still holds] */
  NAT_DIFFERS,
  /** [call] */
  PERMISSION_OK,
  /** [call, fault] */
  PERMISSION_MISSING,
  /** Never towards an endpoint that is not AWS's own. */
  PERMISSION_NOT_ASKED,
  /** A block of the target's VPC that nobody asked for. [block] */
  BLOCK_NOT_ASKED,
  /** [fault] */
  NOT_CHECKED;

  private final @Nullable ConnectionState verdict;
  private final boolean invisible;

  AwsPeeringReason() {
    this(null, false);
  }

  AwsPeeringReason(ConnectionState verdict) {
    this(verdict, false);
  }

  AwsPeeringReason(boolean invisible) {
    this(null, invisible);
  }

  AwsPeeringReason(@Nullable ConnectionState verdict, boolean invisible) {
    this.verdict = verdict;
    this.invisible = invisible;
  }

  @Override
  public String key() {
    return "aws-peering." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Optional<ConnectionState> verdict() {
    return Optional.ofNullable(verdict);
  }

  @Override
  public boolean invisible() {
    return invisible;
  }
}
