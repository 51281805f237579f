package io.astroconnect.service.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistObservation;
import io.astroconnect.model.allowlist.AllowlistPlanner;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.store.AllowlistEntry;
import io.astroconnect.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Allowlists as they stand: what was written down, planned with the clusters as they are now. */
final class AllowlistReader {
  private final Store store;
  private final AllowlistService allowlists;
  private final Clock clock;

  AllowlistReader(Store store, AllowlistService allowlists, Clock clock) {
    this.store = store;
    this.allowlists = allowlists;
    this.clock = clock;
  }

  /** All that were asked for, newest first. */
  List<AllowlistView> views() {
    Map<ClusterId, Cluster> clusters =
        store.clusters().all().stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
    return store.allowlists().all().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(clusters.get(entry.intent().cluster()))
                    .map(cluster -> view(entry, cluster))
                    .stream())
        .toList();
  }

  /** That of this cluster and service, if it was asked for. */
  Optional<AllowlistView> find(ClusterId cluster, ServiceId service) {
    return store.allowlists().find(cluster, service).flatMap(this::view);
  }

  private Optional<AllowlistView> view(AllowlistEntry entry) {
    return store.clusters().find(entry.intent().cluster()).map(cluster -> view(entry, cluster));
  }

  AllowlistView view(AllowlistEntry entry, Cluster cluster) {
    Instant now = clock.instant();
    AllowlistObservation seen = AllowlistObservation.of(cluster, entry.recorded(), now);
    Checklist checklist = AllowlistPlanner.plan(entry.intent(), seen, now);
    return new AllowlistView(entry, cluster, title(entry.intent().service()), checklist);
  }

  /** Of a service that this release has no recipe for, its id. */
  private String title(ServiceId id) {
    return allowlists.services().stream()
        .filter(service -> service.id().equals(id))
        .map(DataService::title)
        .findFirst()
        .orElse(id.value());
  }

  /** The same, which has to be there. */
  AllowlistView required(ClusterId cluster, ServiceId service) {
    return find(cluster, service)
        .orElseThrow(() -> new InvalidValueException(Rule.NOT_TRACKED, service.value()));
  }
}
