package io.astroconnect.ui.reports;

import io.astroconnect.ui.fx.Look;
import io.astroconnect.words.ReportWords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report as its page shows it.
 *
 * @param clusters the first of them, as many as are worth scrolling through
 * @param more how many clusters stand in the document beyond these
 */
record Preview(
    String workspace,
    String title,
    String taken,
    List<Count> counts,
    List<Section> clusters,
    int more) {

  /** A number in a box; that of all connections has no state. */
  record Count(String number, String word, @Nullable Look state) {
    Optional<Look> look() {
      return Optional.ofNullable(state);
    }
  }

  /** A cluster, by its id; or "" and what is of none that is known. */
  record Section(
      String id,
      String name,
      String facts,
      List<ReportWords.Addresses> addresses,
      List<Line> connections) {}

  /** A connection, in the table and in full. */
  record Line(
      Look look,
      String title,
      String target,
      String waitingFor,
      String history,
      List<Side> sides) {}

  record Side(String owner, List<StepText> steps) {}

  record StepText(Look look, String name, String detail) {}
}
