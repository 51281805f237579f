package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.NetworkSuggestion;
import java.util.List;

/**
 * Where a cluster may run, as the pane shows it.
 *
 * @param offered false for a cloud that nobody can look into
 * @param looking while the cloud is asked
 * @param line what there is to know, such as that nothing fits, or ""
 * @param troubles why a part of the cloud did not answer
 */
record Suggestions(
    boolean offered,
    boolean looking,
    String line,
    List<String> troubles,
    List<Candidate> candidates) {
  static final Suggestions NONE = new Suggestions(false, false, "", List.of(), List.of());

  /**
   * One network.
   *
   * @param place the account or project, and the region
   * @param reasons what speaks for it, the strongest first
   * @param known true if the cluster counts as running in it already
   * @param button what taking it over is called
   * @param question the title of the dialog that asks before
   * @param consequence what that does
   */
  record Candidate(
      NetworkSuggestion suggestion,
      String name,
      String place,
      List<String> reasons,
      String ranges,
      String addresses,
      boolean known,
      String button,
      String question,
      String consequence) {}
}
