package io.astroconnect.ui.state;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.report.ActivityKind;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.time.Instant;

/** Word, icon and tone of every state; the table "States" of the window's description. */
public final class Looks {
  private final Words words;

  /** Looks that speak these words. */
  public Looks(Words words) {
    this.words = words;
  }

  /** The look of a connection, with the time left where that is the news. */
  public Look of(Checklist checklist, Instant now) {
    Look plain = of(checklist.state());
    return checklist.state() == ConnectionState.EXPIRING
        ? checklist
            .deadline()
            .map(
                deadline ->
                    plain.saying(
                        words.state(ConnectionState.EXPIRING, Duration.between(now, deadline))))
            .orElse(plain)
        : plain;
  }

  /** The look of a connection's state. */
  public Look of(ConnectionState state) {
    return switch (state) {
      case DRAFT -> look(state, "fth-edit-3", Tone.MUTED);
      case REMOVED -> look(state, "fth-archive", Tone.MUTED);
      case FAILED -> look(state, "fth-x-circle", Tone.DANGER);
      case REJECTED -> look(state, "fth-slash", Tone.DANGER);
      case EXPIRED -> look(state, "fth-stop-circle", Tone.DANGER);
      case EXPIRING -> look(state, "fth-alert-circle", Tone.WARNING);
      case NOT_SEEN -> look(state, "fth-help-circle", Tone.MUTED);
      case DRIFTED -> look(state, "fth-alert-triangle", Tone.WARNING);
      case TO_BE_CHANGED -> look(state, "fth-refresh-cw", Tone.WARNING);
      case WORKING -> look(state, "fth-loader", Tone.ACCENT);
      case OURS_TO_DO -> look(state, "fth-arrow-right-circle", Tone.ACCENT);
      case TO_CONFIRM -> look(state, "fth-user-check", Tone.MUTED);
      case WAITING -> look(state, "fth-clock", Tone.MUTED);
      case CONNECTED -> look(state, "fth-check-circle", Tone.SUCCESS);
    };
  }

  private Look look(ConnectionState state, String icon, Tone tone) {
    return new Look(words.state(state), icon, tone);
  }

  /** The look of a step's state. */
  public Look of(StepState state) {
    return switch (state) {
      case DONE -> look(state, "fth-check-circle", Tone.SUCCESS);
      case TOLD -> look(state, "fth-user-check", Tone.SUCCESS);
      case READY -> look(state, "fth-arrow-right-circle", Tone.ACCENT);
      case DOING -> look(state, "fth-loader", Tone.ACCENT);
      case WAITING -> look(state, "fth-clock", Tone.MUTED);
      case BLOCKED -> look(state, "fth-minus-circle", Tone.MUTED);
      case DRIFTED -> look(state, "fth-alert-triangle", Tone.WARNING);
      case FAILED -> look(state, "fth-x-circle", Tone.DANGER);
      case UNKNOWN -> look(state, "fth-help-circle", Tone.MUTED);
    };
  }

  private Look look(StepState state, String icon, Tone tone) {
    return new Look(words.state(state), icon, tone);
  }

  /** The look of an entry of the activity log. */
  public Look of(ActivityKind kind) {
    return switch (kind) {
      case CALLED -> look(kind, "fth-send", Tone.MUTED);
      case REFUSED -> look(kind, "fth-x-circle", Tone.DANGER);
      case ASKED -> look(kind, "fth-edit-3", Tone.MUTED);
      case TOLD -> look(kind, "fth-user-check", Tone.SUCCESS);
      case SEEN -> look(kind, "fth-check-circle", Tone.SUCCESS);
      case ENDED -> look(kind, "fth-slash", Tone.DANGER);
      case DRIFTED -> look(kind, "fth-alert-triangle", Tone.WARNING);
      case CATALOGUE -> look(kind, "fth-server", Tone.MUTED);
      case LOCK -> look(kind, "fth-lock", Tone.MUTED);
      case OTHER -> look(kind, "fth-info", Tone.MUTED);
    };
  }

  private Look look(ActivityKind kind, String icon, Tone tone) {
    return new Look(words.of(kind), icon, tone);
  }

  /** The look of a check. */
  public Look of(Check.Level level) {
    return switch (level) {
      case OK -> new Look(words.of(level), "fth-check-circle", Tone.SUCCESS);
      case WARNING -> new Look(words.of(level), "fth-alert-triangle", Tone.WARNING);
      case STOP -> new Look(words.of(level), "fth-x-circle", Tone.DANGER);
    };
  }
}
