package io.astroconnect.store;

import io.astroconnect.model.checklist.Arg;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened.
 *
 * @param who a person, or "" for the clouds
 * @param subject a connection's or cluster's id, or ""
 * @param key of its sentence in the bundle, starting with {@code activity.}
 */
public record Activity(Instant at, String who, String subject, String key, List<Arg> args) {
  public Activity {
    args = List.copyOf(args);
  }
}
