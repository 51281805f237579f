package io.astroconnect.service.catalogue;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.store.Clusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges what the API says of one organization into what is known. */
final class Syncing {
  private final Listed listed;
  private int added;
  private int changed;
  private int gone;
  private int back;
  private int differing;
  private final List<ClusterRecord> now = new ArrayList<>();

  private Syncing(Listed listed) {
    this.listed = listed;
  }

  static Synced into(Clusters.Changing open, Listed listed) {
    return new Syncing(listed).into(open);
  }

  private Synced into(Clusters.Changing open) {
    Map<ClusterId, ClusterRecord> known = new HashMap<>();
    open.all().forEach(record -> known.put(record.id(), record));
    Set<ClusterId> seen = new HashSet<>();
    for (Upstream one : listed.clusters()) {
      if (seen.add(one.id())) {
        seen(known.get(one.id()), one);
      }
    }
    known.values().stream()
        .filter(_ -> listed.allClusters())
        .filter(record -> !seen.contains(record.id()))
        .filter(record -> !listed.unread().contains(record.id().value()))
        .filter(this::ofThis)
        .forEach(this::missing);
    open.save(now);
    List<Deployment> deploymentsGone = deploymentsGone(open);
    open.saveDeployments(listed.deployments());
    open.saveDeployments(deploymentsGone);
    return new Synced(
        seen.size(),
        added,
        changed,
        gone,
        back,
        differing,
        listed.deployments().size(),
        deploymentsGone.size());
  }

  private boolean ofThis(ClusterRecord record) {
    return record
        .reported()
        .filter(last -> last.organization().equals(listed.organization()))
        .isPresent();
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

  private void missing(ClusterRecord known) {
    ClusterRecord next = Merge.gone(known, listed.at());
    if (!next.equals(known)) {
      gone++;
      now.add(next);
    }
  }

  /** Those that are missing since this sync. */
  private List<Deployment> deploymentsGone(Clusters.Changing open) {
    if (!listed.allDeployments()) {
      return List.of();
    }
    Set<String> there =
        listed.deployments().stream().map(Deployment::id).collect(Collectors.toSet());
    return open.deployments().stream()
        .filter(known -> known.organization().equals(listed.organization()))
        .filter(known -> !there.contains(known.id()) && !listed.unread().contains(known.id()))
        .filter(known -> known.gone().isEmpty())
        .map(known -> known.goneAt(listed.at()))
        .toList();
  }
}
