package io.astroconnect.ui.peering;

import io.astroconnect.model.handover.Form;
import io.astroconnect.model.handover.Language;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Sheet;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.peering.PeeringView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the customer of one peering gets.
 *
 * @param sheets in each form; none while nothing is written
 * @param reminder what is left to do, and until when
 * @param question what only they can answer; the reminder if there is no such question
 */
record HandOverTexts(
    ConnectionId peering, Map<Tab, Sheet> sheets, String reminder, String question) {
  HandOverTexts {
    sheets = Map.copyOf(sheets);
  }

  /** In which form the customer gets it. */
  enum Tab {
    CONSOLE,
    CLI,
    TERRAFORM,
    MAIL
  }

  /** While nothing is written yet, or where nothing could be. */
  static HandOverTexts none(ConnectionId peering) {
    return new HandOverTexts(peering, Map.of(), "", "");
  }

  static HandOverTexts of(HandOverService handovers, PeeringView view) {
    String reminder = handovers.reminder(view).text();
    Map<Tab, Sheet> sheets = new EnumMap<>(Tab.class);
    sheets.put(Tab.CONSOLE, handovers.sheet(view, Form.CONSOLE));
    sheets.put(Tab.CLI, handovers.sheet(view, Form.CLI));
    sheets.put(Tab.TERRAFORM, handovers.sheet(view, Form.TERRAFORM));
    sheets.put(Tab.MAIL, new Sheet(Language.PLAIN, reminder, List.of()));
    return new HandOverTexts(
        view.id(), sheets, reminder, handovers.question(view).map(Mail::text).orElse(reminder));
  }

  Sheet sheet(Tab tab) {
    return sheets.getOrDefault(tab, new Sheet(Language.PLAIN, "", List.of()));
  }
}
