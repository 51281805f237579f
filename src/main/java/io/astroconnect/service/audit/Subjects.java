package io.astroconnect.service.audit;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.ActivitySubject;
import io.astroconnect.model.report.ConnectionMethod;
import io.astroconnect.service.identity.Estate;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.store.GrantEntry;
import io.astroconnect.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that an entry can be about, as it stands now. */
final class Subjects {
  private final Map<ClusterId, Cluster> clusters;
  private final Map<String, ActivitySubject> known = new HashMap<>();

  Subjects(Store store, IdentityService identities) {
    clusters =
        store.clusters().all().stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
    clusters.values().forEach(cluster -> add(cluster.id().value(), null, cluster, "", ""));
    store
        .peerings()
        .all()
        .forEach(
            peering ->
                add(
                    peering.id().value(),
                    ConnectionMethod.PEERING,
                    clusters.get(peering.cluster()),
                    peering.target().owner(),
                    peering.ticket()));
    store
        .allowlists()
        .all()
        .forEach(
            allowlist ->
                add(
                    allowlist.id().value(),
                    ConnectionMethod.ALLOWLIST,
                    clusters.get(allowlist.intent().cluster()),
                    allowlist.intent().service().value(),
                    allowlist.ticket()));
    List<GrantEntry> grants = store.grants().all();
    if (!grants.isEmpty()) {
      Estate estate = identities.estate();
      grants.forEach(
          grant ->
              add(
                  grant.id().value(),
                  ConnectionMethod.IDENTITY,
                  estate.cluster(grant.intent().identity()).orElse(null),
                  grant.intent().target().label(),
                  grant.ticket()));
    }
  }

  private void add(
      String id,
      @Nullable ConnectionMethod method,
      @Nullable Cluster cluster,
      String target,
      String ticket) {
    Optional<Cluster> of = Optional.ofNullable(cluster);
    known.put(
        id,
        new ActivitySubject(
            id,
            method,
            of.map(it -> it.id().value()).orElse(""),
            of.map(Cluster::name).orElse(""),
            of.map(Cluster::customer).orElse(""),
            target,
            ticket));
  }

  ActivitySubject of(String id) {
    ActivitySubject subject = known.get(id);
    return subject == null ? ActivitySubject.unknown(id) : subject;
  }

  /** The cluster's own id, and those of its connections. */
  Set<String> about(ClusterId cluster) {
    return Stream.concat(
            Stream.of(cluster.value()),
            known.values().stream()
                .filter(subject -> subject.clusterId().equals(cluster.value()))
                .map(ActivitySubject::id))
        .collect(Collectors.toSet());
  }
}
