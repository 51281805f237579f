package io.astroconnect.service.handover;

import io.astroconnect.handover.PeeringHandover;
import io.astroconnect.handover.PeeringMatter;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.model.handover.Sheet;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.aws.Issued;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import io.astroconnect.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the customer gets for a peering: commands, reminder, question. Asks no cloud. */
public final class HandOverService {
  private final Facts facts;
  private final PeeringHandover handover;

  public HandOverService(Facts facts, PeeringHandover handover) {
    this.facts = facts;
    this.handover = handover;
  }

  /** The commands for the steps that are theirs. */
  public HandOver handOver(PeeringView view) {
    return handover.handOver(matter(view));
  }

  /** The same in another form. */
  public HandOver handOver(PeeringView view, Form form) {
    return handover.handOver(matter(view), form);
  }

  /** Between whom and whom it is: both sides' accounts and networks. */
  public Piece facts(PeeringView view, Form form) {
    return handover.facts(matter(view), form);
  }

  /** What lets Airflow in at the customer's firewall. */
  public Piece letIn(PeeringView view, Form form) {
    return handover.letIn(matter(view), form);
  }

  /**
   * All that is left for them in one text: between whom it is, their steps, and once there is a
   * peering what lets Airflow in and how to look; "" for a peering that has ended, or where nothing
   * of theirs is left.
   */
  public Sheet sheet(PeeringView view, Form form) {
    HandOver whole = handOver(view, form);
    List<Piece> left =
        whole.steps().stream().filter(piece -> piece.timing() != Piece.Timing.SETTLED).toList();
    List<Piece> all = new ArrayList<>(left);
    if (!left.isEmpty()) {
      all.addFirst(facts(view, form));
    }
    if (!left.isEmpty() && whole.look().timing() == Piece.Timing.NOW) {
      if (!view.intent().removal()) {
        all.add(letIn(view, form));
      }
      all.add(whole.look());
    }
    return new Sheet(
        whole.look().language(),
        all.stream().map(Piece::text).collect(Collectors.joining("\n\n")),
        all.stream().flatMap(piece -> piece.values().stream()).distinct().toList());
  }

  /** The same for a peering that is only planned: nothing has an id yet. */
  public HandOver handOver(PeeringIntent intent, Preview preview) {
    return handover.handOver(matter(intent, preview.checklist(), Optional.empty(), ""));
  }

  /** What is left to do, until when, and how. */
  public Mail reminder(PeeringView view) {
    return handover.reminder(matter(view));
  }

  /** What only the customer can answer, if there is such a question now. */
  public Optional<Mail> question(PeeringView view) {
    return handover.question(matter(view));
  }

  /** Asks for another range, if that is what a check stopped for. */
  public Optional<Mail> question(
      PeeringIntent intent, Preview preview, Check check, String ticket) {
    return handover.question(matter(intent, preview.checklist(), Optional.empty(), ticket), check);
  }

  private PeeringMatter matter(PeeringView view) {
    return matter(view.intent(), view.checklist(), issued(view), view.ticket());
  }

  private PeeringMatter matter(
      PeeringIntent intent, Checklist checklist, Optional<Issued> issued, String ticket) {
    String id =
        checklist.connectionId().isEmpty()
            ? issued.map(last -> last.id().value()).orElse("")
            : checklist.connectionId();
    return new PeeringMatter(intent, checklist, id, blocks(intent.cluster()), ticket);
  }

  /** The last request of this round: its id stays true while nobody can look. */
  private static Optional<Issued> issued(PeeringView view) {
    return view.recorded().issued().stream()
        .filter(issued -> issued.round() == view.intent().round())
        .reduce((first, second) -> second);
  }

  private List<Cidr> blocks(Cluster cluster) {
    if (cluster.provider() != Provider.AWS) {
      return List.of();
    }
    return facts
        .find(cluster.account(), cluster.region(), cluster.vpc())
        .flatMap(seen -> seen.vpc().ifSeen())
        .map(Vpc::cidrs)
        .orElse(List.of());
  }
}
