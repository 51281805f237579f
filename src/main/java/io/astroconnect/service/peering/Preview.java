package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import java.util.List;

/** What would be done, and what was looked at before; nothing was sent. */
public record Preview(List<Check> checks, Checklist checklist) {
  public Preview {
    checks = List.copyOf(checks);
  }

  /** True if one of the checks stands in the way. */
  public boolean stopped() {
    return checks.stream().anyMatch(check -> check.level() == Check.Level.STOP);
  }
}
