package io.astroconnect.ui.peering;

import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.ui.fx.Language;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.peering.HandOverTexts.Tab;
import java.util.List;
import java.util.Map;

/**
 * One peering in full.
 *
 * @param peering the cloud's id, or ""
 * @param ticket or ""
 * @param handover the customer's part in the form that is chosen, as text that ends a line
 * @param language what it is written in
 * @param values what is filled in there
 * @param names how its cloud calls things
 */
record PeeringDetail(
    ConnectionId id,
    String cluster,
    String title,
    Look look,
    String peering,
    String account,
    String vpc,
    String ticket,
    NextAction next,
    May may,
    Side ours,
    Side theirs,
    String handover,
    Language language,
    List<String> values,
    Names names) {

  /** What its cloud calls the three, and how the customer's part is called in each form. */
  record Names(String peering, String account, String network, Map<Tab, String> tabs) {}

  /** What can be asked of it beside what comes next. */
  record May(boolean change, boolean remove) {}

  /** The steps of one side; {@code remark} says how many are done. */
  record Side(String remark, List<StepLine> steps) {}
}
