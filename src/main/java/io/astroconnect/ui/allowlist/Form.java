package io.astroconnect.ui.allowlist;

import java.util.List;

/**
 * What the customer can tell us about their side.
 *
 * @param about which cluster and service it is about
 * @param chosen the id of the case, "" where there are no cases
 * @param fields those that matter in this case
 */
record Form(String about, List<Choice> cases, String chosen, List<Line> fields) {
  static final Form NONE = new Form("", List.of(), "", List.of());

  /** A case on the customer's side. */
  record Choice(String id, String name) {}

  /**
   * A field.
   *
   * @param prompt what stands in the statement while nothing is typed
   * @param wrong why what is typed is not taken, or ""
   */
  record Line(String id, String label, String prompt, String typed, String wrong) {}

  /** True if the same controls show it: only what was found about the fields differs. */
  boolean sameShape(Form other) {
    return about.equals(other.about)
        && chosen.equals(other.chosen)
        && fields.size() == other.fields.size();
  }
}
