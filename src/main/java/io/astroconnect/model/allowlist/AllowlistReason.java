package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.ReasonCode;
import java.util.Locale;

/** What there is to know about a cluster's addresses; arguments in brackets. */
public enum AllowlistReason implements ReasonCode {
  /** Astro has this cluster no more. [since when] */
  CLUSTER_GONE,
  /** The cluster is put away. [since when] */
  CLUSTER_ARCHIVED,
  /** The cloud saw others at its NAT. [those it saw, since when they differ] */
  ADDRESSES_DIFFER,
  /** The cluster has no public way out, so no allowlist can work. */
  PRIVATE_EGRESS,
  /** We know none of its addresses. */
  NO_ADDRESSES,
  /** Every deployment of the cluster leaves from these addresses. */
  SHARED_BY_DEPLOYMENTS,
  /** So do other customers: the cluster is shared. */
  SHARED_BY_CUSTOMERS,
  /** The recovery set is among them. [its count, its region] */
  RECOVERY_INCLUDED,
  /** The list may be too short. [addresses, entries that it holds] */
  OVER_LIMIT,
  /** The service has no list: there is nothing to let in. */
  NOTHING_TO_DO,
  /** S3 sees no address of a cluster on AWS; it sees the VPC. */
  S3_BY_ADDRESS,
  /** S3 sees no VPC of a cluster elsewhere; it sees addresses. */
  S3_BY_VPC,
  /** BigQuery sees no address of a cluster on Google Cloud; it sees the identity. */
  BIGQUERY_BY_ADDRESS,
  /** Outside Google Cloud there is no workload identity of ours to let in. */
  BIGQUERY_BY_IDENTITY,
  /** Azure Storage ignores addresses of its own region. [region] */
  STORAGE_SAME_REGION,
  /** The same, once the cluster has failed over. [recovery region] */
  STORAGE_RECOVERY_REGION;

  /** True if nothing can let this cluster in, whatever the customer tells. */
  public boolean ofCluster() {
    return this == PRIVATE_EGRESS || this == NO_ADDRESSES;
  }

  /** True if nobody should be let in any more: there is no such cluster, or nobody uses it. */
  public boolean absent() {
    return this == CLUSTER_GONE || this == CLUSTER_ARCHIVED;
  }

  @Override
  public String key() {
    return "allowlist." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
