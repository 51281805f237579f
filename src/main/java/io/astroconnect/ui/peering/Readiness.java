package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.words.Words;
import org.jspecify.annotations.Nullable;

/** Whether a form can be sent, what to read before, and what its button says. */
final class Readiness {
  private final FormInput input;
  private final ChangeGuard guard;
  private final Words words;

  Readiness(FormInput input, ChangeGuard guard, Words words) {
    this.input = input;
    this.guard = guard;
    this.words = words;
  }

  /**
   * Why it cannot be sent; "" if it can.
   *
   * @param now what was found about what stands in the form; null if nobody looked yet
   * @param broken why nobody could look, or ""
   */
  String off(@Nullable Checked now, boolean sending, String broken) {
    if (sending) {
      return words.text("screen.peering.form.sending");
    }
    if (guard.locked()) {
      return words.text("screen.peering.locked");
    }
    String problem = input.problem();
    if (!problem.isEmpty()) {
      return problem;
    }
    if (!broken.isEmpty()) {
      return words.text("screen.peering.form.not-checked", broken);
    }
    return now == null ? words.text("screen.peering.form.checking") : off(now);
  }

  private String off(Checked now) {
    if (now.way() == Checked.Way.STANDS) {
      return words.text("screen.peering.form.stands");
    }
    int stops = now.count(Check.Level.STOP);
    return stops == 0 ? "" : words.text("screen.peering.form.stops", stops);
  }

  /** What to make sure of; "" if nothing. */
  String doubts(@Nullable Checked now) {
    int doubts = now == null ? 0 : now.count(Check.Level.WARNING);
    return doubts == 0 ? "" : words.text("screen.peering.form.doubts", doubts);
  }

  /** What the button says: the deed, and with whom. */
  String button(@Nullable Checked now) {
    String owner = input.target().owner();
    boolean google = input.cloudProperty().get() == Provider.GCP;
    return switch (now == null ? Checked.Way.REQUEST : now.way()) {
      case REQUEST, STANDS ->
          words.text(google ? "screen.peering.form.add-half" : "screen.peering.form.send", owner);
      case ADOPT ->
          words.text("screen.peering.form.adopt", now == null ? "" : now.adopting().orElse(""));
      case REISSUE ->
          words.text(google ? "screen.peering.form.add-half" : "screen.peering.send-new", owner);
      case CHANGE -> words.text("screen.peering.form.change", owner);
    };
  }
}
