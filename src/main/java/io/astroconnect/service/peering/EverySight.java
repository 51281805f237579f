package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.task.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The clouds together, and which of them a peering is of. */
final class EverySight {
  private final List<Sights> clouds;

  EverySight(Sights... clouds) {
    this.clouds = List.of(clouds);
  }

  Sights of(PeeringTarget target) {
    return clouds.stream().filter(cloud -> cloud.holds(target)).findFirst().orElseThrow();
  }

  /** Newest first. */
  List<PeeringView> views() {
    return clouds.stream()
        .flatMap(cloud -> cloud.views().stream())
        .sorted(Comparator.comparing(PeeringView::askedAt).reversed())
        .toList();
  }

  List<PeeringView> observeAll(Predicate<Cluster> which, Progress progress)
      throws InterruptedException {
    List<PeeringView> views = new ArrayList<>();
    for (Sights cloud : clouds) {
      views.addAll(cloud.observeAll(which, progress));
    }
    views.sort(Comparator.comparing(PeeringView::askedAt).reversed());
    return views;
  }

  List<Sibling> asked(Cluster cluster) {
    return clouds.stream().flatMap(cloud -> cloud.asked(cluster).stream()).toList();
  }

  void forget() {
    clouds.forEach(Sights::forget);
  }

  Set<Scope> scopes() {
    return clouds.stream()
        .flatMap(cloud -> cloud.scopes().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Instant lastObserved() {
    return clouds.stream().map(Sights::lastObserved).max(Instant::compareTo).orElseThrow();
  }
}
