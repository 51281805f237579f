package io.astroconnect.ui.allowlist;

import io.astroconnect.model.handover.Language;
import io.astroconnect.ui.fx.Look;
import java.util.List;

/**
 * A statement as the screen shows it.
 *
 * @param about which cluster, service and case it is about
 * @param copyAll what the one button says
 * @param all the whole as one text
 * @param docs what it was compared with, and when
 * @param docsCopied the addresses of that, one a line
 */
record StatementPage(
    String about,
    String copyAll,
    String all,
    List<Block> blocks,
    List<Remark> dangers,
    List<Remark> notes,
    String docs,
    String docsCopied) {

  /**
   * A step.
   *
   * @param nodeId of the text; "" for none of its own
   * @param title its number and what it is for
   * @param doubt that its syntax was not found in the documentation, or ""
   * @param folded true if a person has to ask for the text: it can lock others out
   */
  record Block(
      int number,
      String nodeId,
      String title,
      Look effect,
      String doubt,
      boolean folded,
      Language language,
      String text,
      List<String> values) {}

  /** Something to know; the look's word names it in short. */
  record Remark(Look look, String sentence) {}
}
