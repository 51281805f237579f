package io.astroconnect.service.peering;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.store.PeeringEntry;
import java.util.List;
import java.util.Optional;

/** Takes over a peering that is there already. */
final class Adoption {
  private final Sightings sightings;
  private final Changes changes;
  private final Ledger ledger;

  Adoption(Sightings sightings, Changes changes, Ledger ledger) {
    this.sightings = sightings;
    this.changes = changes;
    this.ledger = ledger;
  }

  /** The live peerings of the cluster's VPC that no connection of the store is about. */
  Fact<List<Adoptable>> all(Cluster cluster, List<PeeringEntry> among) {
    return switch (sightings.look(cluster)) {
      case Fact.Seen<List<VpcPeering>>(var all, var at) ->
          new Fact.Seen<>(
              all.stream()
                  .filter(VpcPeering::live)
                  .filter(peering -> among.stream().noneMatch(entry -> about(entry, peering)))
                  .<Adoptable>map(peering -> Adoptable.OfVpc.of(cluster, peering))
                  .toList(),
              at);
      case Fact.Unknown<List<VpcPeering>>(var why, var at) -> new Fact.Unknown<>(why, at);
      case Fact.Gone<List<VpcPeering>>(var at) -> new Fact.Seen<>(List.of(), at);
    };
  }

  /** What customers asked of our clusters and nobody took over, as last seen. */
  List<TheirRequest> theirRequests(List<PeeringEntry> among) {
    return sightings.seen().stream()
        .flatMap(
            cluster ->
                sightings.known(cluster).peerings().ifSeen().stream()
                    .flatMap(List::stream)
                    .filter(VpcPeering::pending)
                    .filter(peering -> peering.accepter().vpc().equals(cluster.vpc()))
                    .filter(peering -> !peering.requester().vpc().equals(cluster.vpc()))
                    .filter(peering -> among.stream().noneMatch(entry -> about(entry, peering)))
                    .map(peering -> TheirRequest.of(cluster, peering)))
        .toList();
  }

  private boolean about(PeeringEntry entry, VpcPeering peering) {
    return entry.recorded().owns(peering.id().value())
        || sightings.view(entry).checklist().connectionId().equals(peering.id().value());
  }

  AwsPeeringIntent intent(
      Cluster cluster, VpcPeeringConnectionId id, List<Cidr> cidrs, boolean dns) {
    VpcPeering peering =
        find(cluster, id).orElseThrow(() -> new InvalidValueException(Rule.ADOPTABLE, id.value()));
    PeeringSide other =
        peering.requester().vpc().equals(cluster.vpc()) ? peering.accepter() : peering.requester();
    Target target =
        new Target(
            AwsAccountId.parse(other.account()),
            AwsRegion.parse(other.region().isEmpty() ? cluster.region() : other.region()),
            VpcId.parse(other.vpc()));
    AwsPeeringIntent intent =
        new AwsPeeringIntent(cluster, target, cidrs.isEmpty() ? other.cidrs() : cidrs, dns, 1);
    if (!peering.adoptable(intent)) {
      throw new InvalidValueException(Rule.ADOPTABLE, id.value());
    }
    return intent.on(intent.terms().adopting(id));
  }

  /** The peering, if it is a live one of the two VPCs. */
  VpcPeering live(AwsPeeringIntent intent, VpcPeeringConnectionId id) {
    return find(intent.cluster(), id)
        .filter(peering -> peering.adoptable(intent))
        .orElseThrow(() -> new InvalidValueException(Rule.ADOPTABLE, id.value()));
  }

  private Optional<VpcPeering> find(Cluster cluster, VpcPeeringConnectionId id) {
    return sightings.peerings(cluster).stream()
        .filter(peering -> peering.id().equals(id))
        .findFirst();
  }

  /** Makes it this connection's own. */
  void take(PeeringEntry kept, AwsPeeringIntent intent, VpcPeering peering) {
    boolean ended = sightings.ended(kept);
    String current = sightings.view(kept).checklist().connectionId();
    if (!ended && !current.isEmpty() && !current.equals(peering.id().value())) {
      throw new InvalidValueException(Rule.ADOPTABLE, peering.id().value());
    }
    int round = ended ? kept.round() + 1 : kept.round();
    changes.change(
        kept,
        Sightings.both(ended ? List.of() : kept.cidrs(), intent.cidrs()),
        intent.dns(),
        round,
        Sightings.widened(AwsAsked.terms(kept), intent.terms())
            .adopting(peering.id())
            .wishing(Wish.CONNECTED));
    ledger.issued(kept.id(), peering, round);
    ledger.changed(kept.id(), "activity.adopted", peering.id());
  }
}
