package io.astroconnect.service.report;

import io.astroconnect.model.allowlist.AllowlistPlanner;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.ConnectionMethod;
import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.model.report.ReportScope;
import io.astroconnect.report.ReportWriter;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.file.WholeFile;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports: what is connected, and since when. */
public final class ReportService {
  private final CatalogueService catalogue;
  private final PeeringService peerings;
  private final TrackingService tracking;
  private final GrantEntries grants;
  private final ReportWriter writer;
  private final Clock clock;
  private final String workspace;

  /** Reports of a workspace of this name. */
  public ReportService(
      CatalogueService catalogue,
      PeeringService peerings,
      TrackingService tracking,
      GrantService grants,
      IdentityService identities,
      ReportWriter writer,
      Clock clock,
      String workspace) {
    this.catalogue = catalogue;
    this.peerings = peerings;
    this.tracking = tracking;
    this.grants = new GrantEntries(grants, identities);
    this.writer = writer;
    this.clock = clock;
    this.workspace = workspace;
  }

  /** What a report written from what was last seen would say; asks no cloud. */
  public Report known(ReportScope scope) {
    return report(scope, peerings.views());
  }

  /** A snapshot as the document that it would be, for a preview. */
  public String text(Report report, ReportFormat format) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(report, format, out, Progress.none());
    } catch (IOException memoryTakesAll) {
      throw new UncheckedIOException(memoryTakesAll);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * Looks at the clouds, then writes what is so. What cannot be looked at is reported as not seen.
   *
   * @param progress counts each cluster twice: looked at, then written and told by its name
   * @return what was written
   * @throws FileException it could not be written; an old file is as it was
   * @throws InterruptedException it was cancelled; an old file is as it was
   */
  public Report export(ReportScope scope, ReportFormat format, Path file, Progress progress)
      throws InterruptedException {
    WholeFile target = WholeFile.at(file);
    long clusters = covered(scope).size();
    Progress looking =
        (done, total, what) ->
            progress.report(total == 0 ? 0 : done * clusters / total, 2 * clusters, what);
    Progress writing = (done, _, what) -> progress.report(clusters + done, 2 * clusters, what);
    looking.report(0, 0, "");
    List<PeeringView> views = observe(scope, looking);
    grants.observe(scope);
    Report report = report(scope, views);
    target.replace(out -> writer.write(report, format, out, writing));
    return report;
  }

  private List<PeeringView> observe(ReportScope scope, Progress progress)
      throws InterruptedException {
    return switch (scope) {
      case ReportScope.Everything _ -> peerings.observeAll(progress);
      case ReportScope.OneCluster(var cluster) -> peerings.observeAll(cluster, progress);
    };
  }

  private List<Cluster> covered(ReportScope scope) {
    return catalogue.clusters().stream().filter(cluster -> scope.covers(cluster.id())).toList();
  }

  private Report report(ReportScope scope, List<PeeringView> views) {
    Map<Optional<ClusterId>, List<ConnectionEntry>> connections =
        Stream.of(
                views.stream().map(ReportService::entry),
                tracking.look().stream().map(this::entry),
                grants.all().stream())
            .flatMap(Function.identity())
            .sorted(Comparator.comparing(ConnectionEntry::requestedAt).reversed())
            .collect(Collectors.groupingBy(ConnectionEntry::clusterIfAny));
    return new Report(
        workspace,
        scope,
        clock.instant(),
        covered(scope).stream()
            .map(
                cluster ->
                    new ClusterEntry(
                        cluster, connections.getOrDefault(Optional.of(cluster.id()), List.of())))
            .toList(),
        scope.wide() ? connections.getOrDefault(Optional.empty(), List.of()) : List.of());
  }

  private static ConnectionEntry entry(PeeringView view) {
    return new ConnectionEntry(
        view.id(),
        view.cluster().id(),
        ConnectionMethod.PEERING,
        List.of(view.target().owner(), view.target().place(), view.target().network()),
        view.cidrs(),
        view.ticket(),
        view.by(),
        view.askedAt(),
        observed(view),
        view.checklist(),
        view.recorded().told(),
        view.recorded().reached());
  }

  /** Of the catalogue, which is looked at now. */
  private ConnectionEntry entry(AllowlistView view) {
    Map<StepId, Confirmation> told = new HashMap<>(view.recorded().told());
    view.recorded().ifGiven().ifPresent(given -> told.put(AllowlistPlanner.GIVE, given.told()));
    return new ConnectionEntry(
        view.id(),
        view.cluster().id(),
        ConnectionMethod.ALLOWLIST,
        List.of(view.title()),
        view.given().stream().map(Ipv4::asCidr).toList(),
        view.ticket(),
        view.by(),
        view.askedAt(),
        clock.instant(),
        view.checklist(),
        told,
        Map.of());
  }

  private static @Nullable Instant observed(PeeringView view) {
    boolean unseen =
        view.observedAt().equals(Instant.EPOCH)
            || view.checklist().steps().stream()
                .anyMatch(step -> step.state() == StepState.UNKNOWN);
    return unseen ? null : view.observedAt();
  }
}
