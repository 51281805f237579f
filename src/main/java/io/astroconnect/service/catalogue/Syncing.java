package io.astroconnect.service.catalogue;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.store.Clusters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges what the API says of one organization into what is known. */
final class Syncing {
  private int added;
  private int changed;
  private int gone;
  private int back;
  private int differing;
  private final List<ClusterRecord> now = new ArrayList<>();

  private Syncing() {}

  static Synced into(
      Clusters.Changing open,
      String organization,
      List<Upstream> said,
      List<Deployment> deployments,
      Instant at,
      boolean whole) {
    Map<ClusterId, ClusterRecord> known = new HashMap<>();
    open.all().forEach(record -> known.put(record.id(), record));
    Syncing sync = new Syncing();
    Set<ClusterId> seen = new HashSet<>();
    for (Upstream one : said) {
      if (seen.add(one.id())) {
        sync.seen(known.get(one.id()), one);
      }
    }
    known.values().stream()
        .filter(_ -> whole)
        .filter(record -> !seen.contains(record.id()))
        .filter(record -> of(record, organization))
        .forEach(record -> sync.missing(record, at));
    open.save(sync.now);
    open.saveDeployments(deployments);
    return new Synced(
        seen.size(),
        sync.added,
        sync.changed,
        sync.gone,
        sync.back,
        sync.differing,
        deployments.size());
  }

  private static boolean of(ClusterRecord record, String organization) {
    return record.reported().filter(last -> last.organization().equals(organization)).isPresent();
  }

  private void seen(@Nullable ClusterRecord known, Upstream one) {
    ClusterRecord next = known == null ? Merge.seen(one) : Merge.seen(known, one);
    if (known == null) {
      added++;
    } else if (known.gone().isPresent()) {
      back++;
    } else if (!known.equals(next)) {
      changed++;
    }
    if (!Merge.differences(next).isEmpty()) {
      differing++;
    }
    if (!next.equals(known)) {
      now.add(next);
    }
  }

  private void missing(ClusterRecord known, Instant at) {
    ClusterRecord next = Merge.gone(known, at);
    if (!next.equals(known)) {
      gone++;
      now.add(next);
    }
  }
}
