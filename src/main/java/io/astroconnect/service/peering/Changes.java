package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Peerings;
import java.util.List;
import java.util.Set;

/** Changes what is asked for, and forgets that what no longer is was ever done. */
final class Changes {
  private final Peerings peerings;
  private final Ledger ledger;

  Changes(Peerings peerings, Ledger ledger) {
    this.peerings = peerings;
    this.ledger = ledger;
  }

  void change(PeeringEntry kept, List<Cidr> ranges, boolean dns, int round, PeeringTerms terms) {
    if (round == kept.round()) {
      kept.recorded().reached().keySet().stream()
          .filter(step -> outdated(step, kept, Set.copyOf(ranges), dns, terms))
          .forEach(step -> peerings.forget(kept.id(), step));
    }
    peerings.change(kept.id(), ranges, dns, round, terms);
    ledger.changed(kept.id(), "activity.changed", ranges.size());
  }

  /** Of a connection that was to go, only that it was accepted is still true. */
  private static boolean outdated(
      StepId step, PeeringEntry kept, Set<Cidr> ranges, boolean dns, PeeringTerms terms) {
    if (kept.terms().wish() == Wish.REMOVED) {
      return !step.kind().equals("request") && !step.kind().equals("accept");
    }
    return switch (step.kind()) {
      case "route" ->
          step.subject().size() == 2 && !ranges.contains(Cidr.parse(step.subject().get(1)));
      case "zone" ->
          ((Terms) terms)
              .zones().stream().noneMatch(zone -> zone.value().equals(step.subject().getFirst()));
      case "imported" -> !ranges.contains(Cidr.parse(String.join("/", step.subject())));
      case "options", "their-options" -> !terms.equals(kept.terms());
      case "vpc-dns", "dns-requester", "dns-accepter", "vpc-dns-accepter" -> !dns;
      default -> false;
    };
  }

  void remove(PeeringEntry kept) {
    if (kept.terms().wish() != Wish.REMOVED) {
      peerings.change(
          kept.id(), kept.cidrs(), kept.dns(), kept.round(), kept.terms().wishing(Wish.REMOVED));
      ledger.changed(kept.id(), "activity.removing");
    }
  }

  /** A new request in place of one that ended; what was adopted before has ended with it. */
  void reissue(PeeringEntry kept, PeeringIntent intent) {
    PeeringTerms terms = unadopted(intent.terms()).wishing(Wish.CONNECTED);
    peerings.change(kept.id(), intent.cidrs(), intent.dns(), kept.round() + 1, terms);
    ledger.changed(kept.id(), "activity.reissued", kept.round() + 1);
  }

  private static PeeringTerms unadopted(PeeringTerms terms) {
    return terms instanceof Terms aws ? aws.adopting(null) : terms;
  }
}
