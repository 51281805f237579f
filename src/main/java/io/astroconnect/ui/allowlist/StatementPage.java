package io.astroconnect.ui.allowlist;

import io.astroconnect.model.handover.Language;
import io.astroconnect.ui.fx.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the screen shows it.
 *
 * @param about which cluster, service and case it is about
 * @param sheets one a tab, the statement first
 * @param notices what to know before it is run
 * @param docs what it was compared with, and when
 * @param docsCopied the addresses of that, one a line
 */
record StatementPage(
    String about,
    List<Sheet> sheets,
    List<Remark> notices,
    List<Remark> dangers,
    List<Remark> notes,
    String docs,
    String docsCopied) {

  /**
   * What a tab shows.
   *
   * @param copyAll what the one button says
   * @param all the whole as one text, "" if there is nothing to copy
   * @param remark a sentence above, or ""
   */
  record Sheet(Tab tab, String copyAll, String all, String remark, List<Block> blocks) {}

  /** What a tab shows. */
  Sheet sheet(Tab tab) {
    return sheets.stream().filter(one -> one.tab() == tab).findFirst().orElseThrow();
  }

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
      @Nullable Look effect,
      String doubt,
      boolean folded,
      Language language,
      String text,
      List<String> values) {}

  /** Something to know; the look's word names it in short. */
  record Remark(Look look, String sentence) {}
}
