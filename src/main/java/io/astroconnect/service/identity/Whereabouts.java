package io.astroconnect.service.identity;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.identity.GrantTarget;
import java.util.List;

/**
 * What is held in one place.
 *
 * @param held not seen where we may not look
 */
public record Whereabouts(GrantTarget target, Fact<List<Held>> held) {

  /** What is held or missing there; nothing while it is not seen. */
  public List<Held> all() {
    return held.ifSeen().orElse(List.of());
  }
}
