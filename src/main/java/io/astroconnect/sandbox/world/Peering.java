package io.astroconnect.sandbox.world;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A VPC peering connection.
 *
 * @param message the cloud's words beside the status
 * @param since when it came into this status
 * @param expires when an unaccepted request ends
 * @param by the account that ended it, empty if time or the cloud did
 * @param tags the requester's
 */
public record Peering(
    String id,
    Side requester,
    Side accepter,
    Status status,
    String message,
    Instant since,
    Instant expires,
    String by,
    Map<String, String> tags) {

  public Peering {
    tags = Map.copyOf(tags);
  }

  public boolean between(Side one, Side other) {
    return (requester.sameNetwork(one) && accepter.sameNetwork(other))
        || (requester.sameNetwork(other) && accepter.sameNetwork(one));
  }

  public boolean touches(String vpc) {
    return requester.vpc().equals(vpc) || accepter.vpc().equals(vpc);
  }

  /** Whether a caller who stands for these accounts still sees it. */
  public boolean visibleTo(Set<String> accounts, Pace pace, Instant now) {
    boolean asRequester = accounts.contains(requester.owner());
    boolean asAccepter = accounts.contains(accepter.owner());
    if (!asRequester && !asAccepter) {
      return false;
    }
    return switch (status) {
      case INITIATING_REQUEST -> asRequester;
      case PENDING_ACCEPTANCE, PROVISIONING, ACTIVE, DELETING -> true;
      case FAILED -> asRequester && now.isBefore(since.plus(pace.shownBriefly()));
      case EXPIRED -> now.isBefore(since.plus(pace.shownLong()));
      case REJECTED, DELETED ->
          now.isBefore(since.plus(pace.shownLong())) && !forgotten(accounts, pace, now);
    };
  }

  private boolean forgotten(Set<String> accounts, Pace pace, Instant now) {
    boolean onlyTheEndingSide =
        accounts.contains(by)
            && (by.equals(requester.owner()) || !accounts.contains(requester.owner()))
            && (by.equals(accepter.owner()) || !accounts.contains(accepter.owner()));
    return onlyTheEndingSide && !now.isBefore(since.plus(pace.shownBriefly()));
  }

  Peering into(Status next, String words, Instant at, String account) {
    return new Peering(id, requester, accepter, next, words, at, expires, account, tags);
  }

  /** The same with that side's DNS option. */
  public Peering withDns(Side side, boolean on) {
    return side.equals(accepter)
        ? withSides(requester, accepter.withDns(on))
        : withSides(requester.withDns(on), accepter);
  }

  public Peering withSides(Side newRequester, Side newAccepter) {
    return new Peering(id, newRequester, newAccepter, status, message, since, expires, by, tags);
  }
}
