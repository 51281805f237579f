package io.astroconnect.model.catalogue;

import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Difference;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.report.PublishedCluster;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with all that is written down about it, as other programs read it: keys and their order
 * stay. The first are those of a {@link PublishedCluster}, which has what customers may read.
 *
 * @param archivedAt null while it is in use
 * @param organizationId as the Astro API gives it, null if it never spoke of the cluster
 * @param status in the Astro API's own word, null if it never spoke of it
 * @param goneSince since when the API no longer speaks of it, else null
 * @param byHand the keys of what a person set
 */
public record PublishedRecord(
    String id,
    String name,
    String provider,
    String type,
    String account,
    String region,
    String vpc,
    List<String> cidrs,
    List<String> egressIps,
    List<String> recoveryIps,
    boolean privateEgress,
    String recoveryRegion,
    String customer,
    String organization,
    String note,
    List<String> tags,
    List<String> tickets,
    boolean pinned,
    @Nullable String archivedAt,
    @Nullable String organizationId,
    @Nullable String status,
    @Nullable String health,
    @Nullable String goneSince,
    List<String> byHand,
    List<PublishedDifference> differences,
    List<PublishedCloudDifference> cloudDifferences,
    List<PublishedDeployment> deployments) {

  /**
   * A deployment on it.
   *
   * @param workloadIdentity as the Astro API says, null if it does not
   * @param recoveryIdentity the one after a failover, null if the API tells none
   * @param goneSince since when the API no longer lists it, else null
   */
  public record PublishedDeployment(
      String id,
      String name,
      String namespace,
      @Nullable String workloadIdentity,
      @Nullable String recoveryIdentity,
      @Nullable String goneSince) {
    static PublishedDeployment of(Deployment deployment) {
      return new PublishedDeployment(
          deployment.id(),
          deployment.name(),
          deployment.namespace(),
          deployment.reportedIdentity().orElse(null),
          deployment.recoveryIdentity(),
          deployment.gone().map(Instant::toString).orElse(null));
    }
  }

  /**
   * The cloud says something else than the catalogue.
   *
   * @param field its key
   * @param theirs "" of a region in which the network is not
   * @param since when that was first seen
   */
  public record PublishedCloudDifference(String field, String ours, String theirs, String since) {
    static PublishedCloudDifference of(CloudDifference difference) {
      return new PublishedCloudDifference(
          difference.field().key(),
          difference.ours(),
          difference.theirs(),
          difference.since().toString());
    }
  }

  /**
   * A person set a field, and the Astro API says something else.
   *
   * @param field its key
   */
  public record PublishedDifference(String field, String ours, String theirs) {
    static PublishedDifference of(Difference difference) {
      return new PublishedDifference(
          difference.field().key(), difference.ours(), difference.theirs());
    }
  }

  /**
   * As other programs read it.
   *
   * @param cloud where the cloud says something else, as last seen
   * @param deployments those on it
   */
  public static PublishedRecord of(
      ClusterRecord r, List<CloudDifference> cloud, List<Deployment> deployments) {
    PublishedCluster facts = PublishedCluster.of(r.cluster());
    return new PublishedRecord(
        facts.id(),
        facts.name(),
        facts.provider(),
        facts.type(),
        facts.account(),
        facts.region(),
        facts.vpc(),
        facts.cidrs(),
        facts.egressIps(),
        facts.recoveryIps(),
        facts.privateEgress(),
        r.cluster().recoveryRegion(),
        r.cluster().customer(),
        r.notes().organization(),
        r.notes().text(),
        r.notes().tags(),
        r.notes().tickets(),
        r.notes().pinned(),
        r.notes().archived().map(Instant::toString).orElse(null),
        r.reported().map(Upstream::organization).orElse(null),
        r.reported().map(Upstream::status).orElse(null),
        r.reported().map(Upstream::health).orElse(null),
        r.gone().map(Instant::toString).orElse(null),
        r.byHand().stream().map(ClusterField::key).toList(),
        Merge.differences(r).stream().map(PublishedDifference::of).toList(),
        cloud.stream().map(PublishedCloudDifference::of).toList(),
        deployments.stream().map(PublishedDeployment::of).toList());
  }
}
