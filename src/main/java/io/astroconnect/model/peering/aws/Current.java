package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the VPC's peerings is this connection's, as far as can be told.
 *
 * <p>Services differ in what they report and for how long; so nothing is taken from a filter: each
 * peering is compared with the intent, and one that vanished is remembered by how it was last seen.
 */
sealed interface Current {

  /**
   * There is one, live or ended.
   *
   * @param peering with our side as its requester, whoever asked
   * @param asked true if they asked, so that it is ours to accept
   */
  record Found(VpcPeering peering, boolean asked) implements Current {
    static Found of(AwsPeeringIntent intent, VpcPeering peering) {
      boolean asked = reversed(intent, peering) && !forward(intent, peering);
      return new Found(asked ? peering.mirrored() : peering, asked);
    }

    boolean active() {
      return peering.status() == VpcPeeringStatus.ACTIVE;
    }
  }

  /** There was one, and EC2 no longer reports it; {@code last} is how it was last seen. */
  record Vanished(VpcPeeringConnectionId id, Optional<VpcPeering> last) implements Current {}

  /** There is none. */
  record None() implements Current {}

  /** Nobody could look. */
  record Unseen(Fault why) implements Current {}

  /** How long an unaccepted request stands, as in the VPC peering guide, "life cycle". */
  Duration LIFETIME = Duration.ofDays(7);

  /** How far EC2's clock may be from ours. */
  Duration CLOCKS_DIFFER = Duration.ofHours(1);

  /** Where a service allows two requests for one pair, the active one counts, then the first id. */
  Comparator<VpcPeering> BEST =
      Comparator.<VpcPeering, Boolean>comparing(
              peering -> peering.status() != VpcPeeringStatus.ACTIVE)
          .thenComparing(peering -> peering.id().value());

  static Current of(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    Fact<List<VpcPeering>> fact = seen.cloud().peerings();
    return switch (fact) {
      case Fact.Unknown<List<VpcPeering>> unknown -> unseen(intent, seen.recorded(), unknown.why());
      case Fact.Gone<List<VpcPeering>> gone -> among(List.of(), gone.at(), intent, seen.recorded());
      case Fact.Seen<List<VpcPeering>> all -> among(all.value(), all.at(), intent, seen.recorded());
    };
  }

  /** An ended peering does not come back, so how it ended needs no new look. */
  private static Current unseen(AwsPeeringIntent intent, PeeringRecord recorded, Fault why) {
    return recorded
        .latest(intent.round())
        .filter(issued -> issued.last().filter(last -> !last.status().live()).isPresent())
        .<Current>map(issued -> new Vanished(issued.id(), issued.last()))
        .orElse(new Unseen(why));
  }

  private static Current among(
      List<VpcPeering> all, Instant at, AwsPeeringIntent intent, PeeringRecord recorded) {
    Optional<Issued> mine = recorded.latest(intent.round());
    Optional<VpcPeering> own = mine.flatMap(issued -> byId(all, issued.id()));
    if (own.filter(peering -> peering.status().live()).isPresent()) {
      return Found.of(intent, own.orElseThrow());
    }
    Optional<VpcPeering> adopted =
        intent.terms().adoptedIfAny().flatMap(id -> byId(all, id)).filter(of -> pair(intent, of));
    if (adopted.filter(peering -> peering.status().live()).isPresent()) {
      return Found.of(intent, adopted.orElseThrow());
    }
    Optional<VpcPeering> live =
        all.stream()
            .filter(peering -> peering.status().live() && forward(intent, peering))
            .min(BEST);
    if (live.isPresent()) {
      return Found.of(intent, live.get());
    }
    Optional<VpcPeering> ended = own.or(() -> adopted);
    if (ended.isPresent()) {
      return Found.of(intent, ended.get());
    }
    return mine.map(issued -> missing(issued, at, intent, recorded))
        .or(() -> taken(all, intent, recorded).map(peering -> Found.of(intent, peering)))
        .or(() -> intent.terms().adoptedIfAny().map(id -> new Vanished(id, Optional.empty())))
        .orElse(new None());
  }

  private static Current missing(
      Issued mine, Instant at, AwsPeeringIntent intent, PeeringRecord recorded) {
    return mine.last()
        .filter(_ -> tooEarly(at, recorded))
        .<Current>map(last -> Found.of(intent, last))
        .orElse(new Vanished(mine.id(), mine.last()));
  }

  /**
   * A request without an answer may have been taken and have ended before anybody looked: an ended
   * peering that is not of an earlier round is then ours.
   */
  private static Optional<VpcPeering> taken(
      List<VpcPeering> all, AwsPeeringIntent intent, PeeringRecord recorded) {
    return recorded
        .attempt(Situation.REQUEST)
        .filter(Attempt::inDoubt)
        .flatMap(
            attempt ->
                all.stream()
                    .filter(peering -> forward(intent, peering))
                    .filter(peering -> !recorded.owns(peering.id().value()))
                    .filter(peering -> madeAfter(peering, attempt.sentAt().minus(CLOCKS_DIFFER)))
                    .min(BEST));
  }

  private static boolean madeAfter(VpcPeering peering, Instant at) {
    return peering.expiry().filter(expiry -> expiry.minus(LIFETIME).isBefore(at)).isEmpty();
  }

  /** EC2 shows a new peering after a while: what was seen before that says nothing. */
  static boolean tooEarly(Instant at, PeeringRecord recorded) {
    return recorded
        .attempt(Situation.REQUEST)
        .filter(attempt -> at.isBefore(attempt.sentAt().plus(AwsPeeringPlanner.SETTLING)))
        .isPresent();
  }

  private static Optional<VpcPeering> byId(List<VpcPeering> all, VpcPeeringConnectionId id) {
    return all.stream().filter(peering -> peering.id().equals(id)).findFirst();
  }

  /** True if the peering goes from our VPC to the target. */
  static boolean forward(AwsPeeringIntent intent, VpcPeering peering) {
    return ours(intent, peering.requester()) && theirs(intent, peering.accepter());
  }

  /** True if the peering goes from the target to our VPC: they asked. */
  static boolean reversed(AwsPeeringIntent intent, VpcPeering peering) {
    return ours(intent, peering.accepter()) && theirs(intent, peering.requester());
  }

  /** True if the peering is between our VPC and the target, whoever asked. */
  static boolean pair(AwsPeeringIntent intent, VpcPeering peering) {
    return forward(intent, peering) || reversed(intent, peering);
  }

  /** True if a peering of the pair is this connection's: we asked, or took theirs over. */
  static boolean mine(AwsPeeringIntent intent, PeeringRecord recorded, VpcPeering peering) {
    return forward(intent, peering)
        || recorded.owns(peering.id().value())
        || intent.terms().adoptedIfAny().filter(peering.id()::equals).isPresent();
  }

  private static boolean ours(AwsPeeringIntent intent, PeeringSide side) {
    return side.vpc().equals(intent.cluster().vpc());
  }

  private static boolean theirs(AwsPeeringIntent intent, PeeringSide side) {
    Target target = intent.target();
    return side.is(target.account().value(), target.region().value(), target.vpc().value());
  }

  /** When an unaccepted request ends: EC2's word, else 7 days after we sent it. */
  static Optional<Instant> expiry(VpcPeering peering, Optional<Instant> sentAt) {
    return peering.expiry().or(() -> sentAt.map(at -> at.plus(LIFETIME)));
  }
}
