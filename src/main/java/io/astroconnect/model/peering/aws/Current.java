package io.astroconnect.model.peering.aws;

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

  /** There is one, live or ended. */
  record Found(VpcPeering peering) implements Current {
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

  static Current of(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    Fact<List<VpcPeering>> fact = seen.cloud().peerings();
    return switch (fact) {
      case Fact.Unknown<List<VpcPeering>> unknown -> new Unseen(unknown.why());
      case Fact.Gone<List<VpcPeering>> _ -> among(List.of(), intent, seen.recorded());
      case Fact.Seen<List<VpcPeering>> all -> among(all.value(), intent, seen.recorded());
    };
  }

  private static Current among(
      List<VpcPeering> all, AwsPeeringIntent intent, PeeringRecord recorded) {
    Optional<Issued> mine = latest(intent, recorded);
    Optional<VpcPeering> own = mine.flatMap(issued -> byId(all, issued.id()));
    if (own.filter(peering -> peering.status().live()).isPresent()) {
      return new Found(own.orElseThrow());
    }
    Optional<VpcPeering> live =
        all.stream()
            .filter(peering -> peering.status().live() && forward(intent, peering))
            .max(Comparator.comparing(peering -> peering.status() == VpcPeeringStatus.ACTIVE));
    if (live.isPresent()) {
      return new Found(live.get());
    }
    if (own.isPresent()) {
      return new Found(own.get());
    }
    return mine.<Current>map(issued -> new Vanished(issued.id(), issued.last())).orElse(new None());
  }

  private static Optional<Issued> latest(AwsPeeringIntent intent, PeeringRecord recorded) {
    return recorded.issued().stream()
        .filter(issued -> issued.round() == intent.round())
        .reduce((first, second) -> second);
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
