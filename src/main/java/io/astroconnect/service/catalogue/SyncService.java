package io.astroconnect.service.catalogue;

import io.astroconnect.cloud.AstroCatalogue;
import io.astroconnect.cloud.AstroCatalogue.Listing;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.LeftOut;
import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.model.cluster.SyncState;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.cluster.UpstreamDeployment;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.store.Syncs;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings what the Astro API says of organizations into the catalogue. Each is read as a whole and
 * then written in one transaction: a sync that is stopped or fails leaves it as it was.
 */
public final class SyncService {
  private final AstroCatalogue astro;
  private final List<String> organizations;
  private final CatalogueService catalogue;
  private final Syncs syncs;
  private final Clock clock;

  /**
   * A sync of a workspace.
   *
   * @param organizations ids of those of the workspace
   */
  public SyncService(
      AstroCatalogue astro,
      List<String> organizations,
      CatalogueService catalogue,
      Syncs syncs,
      Clock clock) {
    this.astro = astro;
    this.organizations = List.copyOf(organizations);
    this.catalogue = catalogue;
    this.syncs = syncs;
    this.clock = clock;
  }

  /**
   * What came of one organization.
   *
   * @param leftOut what this release cannot read
   */
  public record Result(SyncRun run, List<LeftOut> leftOut) {
    public Result {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Those of the workspace. */
  public List<String> organizations() {
    return organizations;
  }

  /** What came of the last syncs, by organization. */
  public List<SyncState> last() {
    return syncs.all();
  }

  /**
   * Syncs one after the other; one that fails does not stop the next.
   *
   * @param progress told how many clusters and deployments were read
   * @throws InterruptedException stopped; what was done before stays
   */
  public List<Result> sync(List<String> wanted, Progress progress) throws InterruptedException {
    List<Result> results = new ArrayList<>();
    Counting counting = new Counting(progress);
    for (String organization : new LinkedHashSet<>(wanted)) {
      results.add(sync(organization, counting));
    }
    return results;
  }

  private Result sync(String organization, Counting counting) throws InterruptedException {
    Instant at = clock.instant();
    try {
      Listing<Upstream> clusters = astro.clusters(organization, counting.next(organization));
      Listing<UpstreamDeployment> deployments =
          astro.deployments(organization, counting.next(organization));
      boolean whole = clusters.whole() && deployments.whole();
      List<LeftOut> leftOut =
          Stream.concat(clusters.leftOut().stream(), deployments.leftOut().stream()).toList();
      Synced synced =
          catalogue.sync(
              new Listed(
                  organization,
                  withAddresses(clusters.items(), deployments.items()),
                  deployments.items().stream().map(UpstreamDeployment::deployment).toList(),
                  leftOut.stream().map(LeftOut::id).collect(Collectors.toSet()),
                  clusters.whole(),
                  deployments.whole(),
                  at));
      return kept(new SyncRun.Done(organization, at, synced, leftOut.size(), whole), leftOut);
    } catch (CloudException failed) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return kept(new SyncRun.Failed(organization, at, failed.fault()), List.of());
    }
  }

  private Result kept(SyncRun run, List<LeftOut> leftOut) {
    syncs.save(run);
    return new Result(run, leftOut);
  }

  /**
   * The API gives the addresses after a failover with the deployments alone; and while a cluster is
   * made, its own may be missing there.
   */
  private static List<Upstream> withAddresses(
      List<Upstream> clusters, List<UpstreamDeployment> deployments) {
    Map<ClusterId, Set<Ipv4>> egress = byCluster(deployments, UpstreamDeployment::egressIps);
    Map<ClusterId, Set<Ipv4>> recovery = byCluster(deployments, UpstreamDeployment::recoveryIps);
    return clusters.stream()
        .map(
            one ->
                one.withAddresses(
                    one.egressIps().isEmpty() ? of(egress, one.id()) : one.egressIps(),
                    one.recoveryRegion().isEmpty() ? List.of() : of(recovery, one.id())))
        .toList();
  }

  private static List<Ipv4> of(Map<ClusterId, Set<Ipv4>> addresses, ClusterId cluster) {
    return List.copyOf(addresses.getOrDefault(cluster, Set.of()));
  }

  private static Map<ClusterId, Set<Ipv4>> byCluster(
      List<UpstreamDeployment> deployments, Function<UpstreamDeployment, List<Ipv4>> addresses) {
    Map<ClusterId, Set<Ipv4>> found = new HashMap<>();
    for (UpstreamDeployment one : deployments) {
      found
          .computeIfAbsent(one.deployment().cluster(), _ -> new LinkedHashSet<>())
          .addAll(addresses.apply(one));
    }
    return found;
  }

  /** Adds up what the lists say of themselves, one after the other. */
  private static final class Counting {
    private final Progress progress;
    private long before;
    private long read;

    Counting(Progress progress) {
      this.progress = progress;
    }

    Progress next(String organization) {
      before = read;
      return (done, total, _) -> {
        read = before + done;
        progress.report(read, before + total, organization);
      };
    }
  }
}
