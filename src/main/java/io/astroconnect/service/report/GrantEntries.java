package io.astroconnect.service.report;

import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.ConnectionMethod;
import io.astroconnect.model.report.ReportScope;
import io.astroconnect.service.identity.Estate;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.identity.IdentityService;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grants of roles as a report has them: each with the cluster whose deployment holds them, if we
 * know it.
 */
final class GrantEntries {
  private final GrantService grants;
  private final IdentityService identities;

  GrantEntries(GrantService grants, IdentityService identities) {
    this.grants = grants;
    this.identities = identities;
  }

  /** As they were last seen. */
  List<ConnectionEntry> all() {
    Estate estate = identities.estate();
    return grants.views().stream()
        .map(view -> entry(view, cluster(view, estate).map(Cluster::id).orElse(null)))
        .toList();
  }

  /** Looks again at those that are covered. */
  void observe(ReportScope scope) throws InterruptedException {
    Estate estate = identities.estate();
    Set<GrantTarget> targets = new LinkedHashSet<>();
    for (GrantView view : grants.views()) {
      Optional<Cluster> cluster = cluster(view, estate);
      if (cluster.map(known -> scope.covers(known.id())).orElse(scope.wide())) {
        targets.add(view.intent().target());
      }
    }
    targets.retainAll(grants.targets());
    for (GrantTarget target : targets) {
      grants.observeAll(target);
    }
  }

  private static Optional<Cluster> cluster(GrantView view, Estate estate) {
    return estate.cluster(view.intent().identity());
  }

  private static ConnectionEntry entry(GrantView view, @Nullable ClusterId cluster) {
    GrantIntent intent = view.intent();
    return new ConnectionEntry(
        view.id(),
        cluster,
        ConnectionMethod.IDENTITY,
        Stream.concat(
                Stream.of(intent.target().label(), intent.identity().email()),
                intent.roles().stream().map(Object::toString))
            .toList(),
        List.of(),
        view.ticket(),
        view.by(),
        view.askedAt(),
        observed(view),
        view.checklist(),
        view.recorded().told(),
        view.recorded().reached());
  }

  private static @Nullable Instant observed(GrantView view) {
    boolean unseen =
        view.checklist().steps().stream().anyMatch(step -> step.state() == StepState.UNKNOWN);
    return unseen ? null : view.observed().orElse(null);
  }
}
