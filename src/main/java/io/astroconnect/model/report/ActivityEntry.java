package io.astroconnect.model.report;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.VpcPeering;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of the activity log.
 *
 * @param n its number, which no other has
 * @param who a person, or "" for the clouds
 * @param key of its sentence
 * @param args as they were written down with it
 */
public record ActivityEntry(
    long n, Instant at, String who, String key, List<Arg> args, ActivitySubject subject) {
  private static final String STATUS = "activity.status";

  /** Which argument names a step. */
  private static final Map<String, Integer> STEP =
      Map.of(
          "activity.called", 1,
          "activity.refused", 1,
          "activity.step-done", 0,
          "activity.told", 0,
          "activity.taken-back", 0,
          "activity.drifted", 0,
          "activity.mended", 0);

  /** Which argument is a ticket of its own. */
  private static final Map<String, Integer> TICKET =
      Map.of(
          "activity.told", 2,
          "activity.taken-back", 2,
          "activity.unlocked", 1,
          "activity.allowlist-asked", 1,
          "activity.allowlist-given", 3,
          "activity.allowlist-confirmed", 2,
          "activity.allowlist-withdrawal", 1,
          "activity.allowlist-withdrawn", 2);

  public ActivityEntry {
    args = List.copyOf(args);
  }

  public ActivityKind kind() {
    return key.equals(STATUS) && VpcPeering.endedAs(text(0)) ? ActivityKind.ENDED : of();
  }

  private ActivityKind of() {
    return ActivityKind.of(key);
  }

  /** The name of the event, such as {@code step-done}. */
  public String event() {
    return ActivityKind.event(key);
  }

  /** The step that it is about, or "". */
  public String step() {
    Integer at = STEP.get(key);
    return at == null ? "" : text(at);
  }

  /** Which argument the step is, or -1. */
  public int stepArgument() {
    return STEP.getOrDefault(key, -1);
  }

  /** The API's operation, if it is a call, or "". */
  public String call() {
    return switch (of()) {
      case CALLED, REFUSED -> text(0);
      default -> "";
    };
  }

  /** Why a call was refused. */
  public Optional<Fault> fault() {
    return args.stream()
        .filter(Arg.Trouble.class::isInstance)
        .map(arg -> ((Arg.Trouble) arg).value())
        .findFirst();
  }

  /** That of the entry itself, else of what it is about, or "". */
  public String ticket() {
    Integer at = TICKET.get(key);
    String own = at == null ? "" : text(at);
    return own.isEmpty() ? subject.ticket() : own;
  }

  private String text(int at) {
    return at < args.size() && args.get(at) instanceof Arg.Text(var text) ? text : "";
  }
}
