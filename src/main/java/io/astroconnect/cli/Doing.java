package io.astroconnect.cli;

import io.astroconnect.model.peering.gcp.PeeringOperation;
import io.astroconnect.task.Progress;
import java.util.Set;

/** Says on standard error which step is being done, and how its operation at the cloud goes on. */
final class Doing implements Progress {
  private final Session session;
  private final PeeringPage page;
  private String step = "";
  private Set<PeeringOperation> said = Set.of();

  Doing(Session session, PeeringPage page) {
    this.session = session;
    this.page = page;
  }

  @Override
  public void report(long done, long total, String what) {
    Set<PeeringOperation> now = Set.copyOf(session.peerings().operations());
    if (!what.equals(step) || now.isEmpty()) {
      step = what;
      page.doing(what);
    }
    now.stream()
        .filter(one -> !said.contains(one))
        .forEach(one -> page.doing(one, session.peerings().now()));
    said = now;
  }
}
