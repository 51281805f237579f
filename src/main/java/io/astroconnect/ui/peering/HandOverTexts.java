package io.astroconnect.ui.peering;

import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.model.handover.Piece.Timing;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.peering.PeeringView;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the customer of one peering gets.
 *
 * @param commands for the steps that are theirs; "" if none is left
 * @param values what was filled in there
 * @param reminder what is left to do, and until when
 * @param question what only they can answer; the reminder if there is no such question
 */
record HandOverTexts(
    ConnectionId peering, String commands, List<String> values, String reminder, String question) {

  /** While nothing is written yet; {@code said} stands in place of the commands. */
  static HandOverTexts pending(ConnectionId peering, String said) {
    return new HandOverTexts(peering, said, List.of(), "", "");
  }

  /** Where nothing could be written. */
  static HandOverTexts none(ConnectionId peering) {
    return new HandOverTexts(peering, "", List.of(), "", "");
  }

  static HandOverTexts of(HandOverService handovers, PeeringView view) {
    HandOver handOver = handovers.handOver(view);
    List<Piece> left =
        Stream.concat(handOver.at(Timing.NOT_KNOWN).stream(), handOver.open().stream()).toList();
    String reminder = handovers.reminder(view).text();
    return new HandOverTexts(
        view.id(),
        left.isEmpty() ? "" : HandOver.text(left) + "\n",
        left.stream().flatMap(piece -> piece.values().stream()).distinct().toList(),
        reminder,
        handovers.question(view).map(Mail::text).orElse(reminder));
  }
}
