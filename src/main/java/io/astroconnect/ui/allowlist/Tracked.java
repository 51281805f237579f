package io.astroconnect.ui.allowlist;

import io.astroconnect.ui.fx.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a statement, as the screen shows it.
 *
 * @param about cluster and service
 * @param look its state; null while nobody asked for it
 * @param sentence since when, or that nobody asked
 * @param ticket in which it was asked for, or ""
 * @param steps its checklist
 * @param changes what the customer has to change in their list
 * @param deeds what concerns the whole, not a step
 */
record Tracked(
    String about,
    @Nullable Look look,
    String sentence,
    String ticket,
    List<Line> steps,
    List<Change> changes,
    List<Deed> deeds) {

  /**
   * A step.
   *
   * @param asked true if there is a question to the customer about it
   * @param deed what can be written down about it; null for nothing
   */
  record Line(
      String id,
      Look look,
      String title,
      String why,
      boolean next,
      boolean asked,
      @Nullable Deed deed) {}

  /**
   * Addresses to let in or to take out, in the service's own form.
   *
   * @param title what is to be done with them
   * @param copied one a line
   */
  record Change(String id, String title, String shown, String copied) {}

  /** True if the addresses can be marked as given, and nobody has to insist on that. */
  boolean canBeGiven() {
    return deeds.contains(Deed.GIVEN) || steps.stream().anyMatch(line -> line.deed() == Deed.GIVEN);
  }
}
