package io.astroconnect.model.cluster;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a cluster, besides its id, piece by piece. */
public enum ClusterField {
  NAME("name"),
  PROVIDER("provider"),
  TYPE("type"),
  ACCOUNT("account"),
  REGION("region"),
  VPC("vpc"),
  CIDRS("cidrs"),
  /** In any order. */
  EGRESS_IPS("egressIps"),
  /** In any order. */
  RECOVERY_IPS("recoveryIps"),
  RECOVERY_REGION("recoveryRegion"),
  PRIVATE_EGRESS("privateEgress"),
  CUSTOMER("customer");

  private final String key;

  ClusterField(String key) {
    this.key = key;
  }

  /** As a cluster's JSON names it. */
  public String key() {
    return key;
  }

  private Object value(Cluster cluster) {
    return switch (this) {
      case NAME -> cluster.name();
      case PROVIDER -> cluster.provider();
      case TYPE -> cluster.type();
      case ACCOUNT -> cluster.account();
      case REGION -> cluster.region();
      case VPC -> cluster.vpc();
      case CIDRS -> cluster.cidrs();
      case EGRESS_IPS -> cluster.egressIps();
      case RECOVERY_IPS -> cluster.recoveryIps();
      case RECOVERY_REGION -> cluster.recoveryRegion();
      case PRIVATE_EGRESS -> cluster.privateEgress();
      case CUSTOMER -> cluster.customer();
    };
  }

  /** As text; the values of a list are joined by {@code ;}. */
  public String text(Cluster cluster) {
    Object found = value(cluster);
    return found instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(";"))
        : found.toString();
  }

  /** True if nothing is known: an empty text, no address, no private egress. */
  public boolean blank(Cluster cluster) {
    Object found = value(cluster);
    return found.equals("") || found.equals(List.of()) || found.equals(false);
  }

  /** True if the clusters agree in this. */
  public boolean same(Cluster one, Cluster other) {
    Object first = value(one);
    Object second = value(other);
    boolean unordered = this == EGRESS_IPS || this == RECOVERY_IPS;
    return first.equals(second)
        || (unordered && Set.copyOf((List<?>) first).equals(Set.copyOf((List<?>) second)));
  }

  /** In what they differ. */
  public static Set<ClusterField> differing(Cluster one, Cluster other) {
    return set(Stream.of(values()).filter(field -> !field.same(one, other)));
  }

  /** What is known of it. */
  public static Set<ClusterField> told(Cluster cluster) {
    return set(Stream.of(values()).filter(field -> !field.blank(cluster)));
  }

  /** In the order in which they are declared. */
  static Set<ClusterField> set(Stream<ClusterField> fields) {
    return Collections.unmodifiableSet(
        fields.collect(Collectors.toCollection(() -> EnumSet.noneOf(ClusterField.class))));
  }
}
