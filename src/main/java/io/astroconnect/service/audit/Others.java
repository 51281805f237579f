package io.astroconnect.service.audit;

import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.ActivityKind;
import java.time.Duration;
import java.util.List;

/** Tells what others and the clouds did from one's own deeds and their echo. */
final class Others {
  /** The clouds are looked at right after a call. */
  private static final Duration ECHO = Duration.ofSeconds(3);

  private Others() {}

  static List<ActivityEntry> among(List<ActivityEntry> all, String me) {
    List<ActivityEntry> mine =
        all.stream()
            .filter(entry -> entry.who().equals(me) && entry.kind() == ActivityKind.CALLED)
            .toList();
    return all.stream()
        .filter(entry -> !entry.who().equals(me) && worthTelling(entry.kind()))
        .filter(entry -> mine.stream().noneMatch(call -> echoes(call, entry)))
        .toList();
  }

  private static boolean worthTelling(ActivityKind kind) {
    return kind != ActivityKind.LOCK && kind != ActivityKind.OTHER;
  }

  private static boolean echoes(ActivityEntry call, ActivityEntry entry) {
    if (entry.kind() != ActivityKind.SEEN
        || !entry.who().isEmpty()
        || !entry.subject().id().equals(call.subject().id())
        || entry.at().isBefore(call.at())) {
      return false;
    }
    return entry.step().isEmpty()
        ? Duration.between(call.at(), entry.at()).compareTo(ECHO) <= 0
        : entry.step().equals(call.step());
  }
}
