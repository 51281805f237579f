package io.astroconnect.model.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A network that a cluster may run in, and why. The Astro API tells neither the network nor the AWS
 * account; a person has to agree.
 *
 * @param reasons the strongest first
 */
public record NetworkSuggestion(OwnNetwork network, Set<Reason> reasons) {

  /** What speaks for it, the strongest first. */
  public enum Reason {
    /** A tag of it has the cluster's id. */
    CLUSTER_TAG(8),
    /** Its NAT has addresses of the cluster. */
    NAT_ADDRESSES(4),
    /** It is named as the cluster is. */
    NAME_TAG(2),
    /** It has the cluster's range; by default all clusters have the same. */
    RANGE(1);

    private final int weight;

    Reason(int weight) {
      this.weight = weight;
    }

    /** The key of its words. */
    public String key() {
      return "suggest.reason." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public NetworkSuggestion {
    reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
  }

  /** True if it is more than a range that others have too. */
  public boolean strong() {
    return reasons.size() > 1 || !reasons.contains(Reason.RANGE);
  }

  /** The likeliest first; where there are strong ones, those alone. */
  public static List<NetworkSuggestion> of(Cluster cluster, List<OwnNetwork> networks) {
    List<NetworkSuggestion> all = new ArrayList<>();
    for (OwnNetwork network : networks) {
      Set<Reason> reasons = reasons(cluster, network);
      if (!reasons.isEmpty()) {
        all.add(new NetworkSuggestion(network, reasons));
      }
    }
    boolean strong = all.stream().anyMatch(NetworkSuggestion::strong);
    return all.stream()
        .filter(one -> one.strong() || !strong)
        .sorted(
            Comparator.comparingInt(NetworkSuggestion::weight)
                .reversed()
                .thenComparing(one -> one.network().name()))
        .toList();
  }

  private int weight() {
    return reasons.stream().mapToInt(reason -> reason.weight).sum();
  }

  private static Set<Reason> reasons(Cluster cluster, OwnNetwork network) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (network.tags().containsValue(cluster.id().value())) {
      reasons.add(Reason.CLUSTER_TAG);
    }
    if (network.addresses().stream().anyMatch(cluster.addresses()::contains)) {
      reasons.add(Reason.NAT_ADDRESSES);
    }
    if (cluster.name().equals(network.tags().get(OwnNetwork.NAME))) {
      reasons.add(Reason.NAME_TAG);
    }
    if (network.ranges().stream().anyMatch(cluster.cidrs()::contains)) {
      reasons.add(Reason.RANGE);
    }
    return reasons;
  }
}
