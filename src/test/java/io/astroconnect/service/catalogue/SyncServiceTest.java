package io.astroconnect.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.cloud.AstroCatalogue;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.astro.AstroAccess;
import io.astroconnect.cloud.astro.AstroClient;
import io.astroconnect.cloud.astro.AstroLists;
import io.astroconnect.cloud.astro.AstroToken;
import io.astroconnect.cloud.sandbox.SandboxCatalogue;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.model.cluster.SyncState;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.cluster.UpstreamDeployment;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.sandbox.Sandbox;
import io.astroconnect.sandbox.astro.Organizations;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.Change;
import io.astroconnect.store.Changes;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue beside what the sandbox's Astro API lists. */
class SyncServiceTest {
  private static final String AWS = Organizations.all().getFirst();
  private static final ClusterId HALDEN = new ClusterId("clx3k9v2p00a101jz7h4q2m8d");

  @TempDir private Path home;
  private Sandbox sandbox;
  private SandboxControl control;
  private SqlStore store;
  private CatalogueService catalogue;
  private AstroClient astro;
  private SyncService syncs;

  @BeforeEach
  void open() throws IOException {
    sandbox = Sandbox.openOrConnect(home);
    control = new SandboxControl(sandbox.endpoints().control());
    store = SqlStore.open(home.resolve("store.sqlite"));
    catalogue =
        new CatalogueService(
            store,
            new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test"),
            Clock.systemUTC(),
            "test");
    astro =
        new AstroClient(
            new AstroAccess(
                sandbox.endpoints().astro().resolve("/v1"), Optional.of(AstroToken.practice())),
            Clock.systemUTC());
    syncs = service(new AstroLists(astro));
  }

  private SyncService service(AstroCatalogue lists) {
    return new SyncService(lists, Organizations.all(), catalogue, store.syncs(), Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    astro.close();
    store.close();
    control.close();
    sandbox.close();
  }

  private List<SyncRun> sync() throws InterruptedException {
    return syncs.sync(syncs.organizations(), Progress.none()).stream()
        .map(SyncService.Result::run)
        .toList();
  }

  private static Synced synced(List<SyncRun> runs) {
    return ((SyncRun.Done) runs.getFirst()).synced();
  }

  private ClusterRecord halden() {
    return catalogue.record(HALDEN).orElseThrow();
  }

  @Test
  void whatTheApiListsComesIntoAnEmptyCatalogue() throws InterruptedException {
    sync();

    List<Cluster> there = new SandboxCatalogue(control).clusters();
    assertThat(catalogue.clusters()).hasSameSizeAs(there);
    assertThat(catalogue.deployments())
        .isEqualTo(store.clusters().deployments())
        .hasSize(new SandboxCatalogue(control).deployments().size());
    for (Cluster cluster : there) {
      Cluster known = catalogue.find(cluster.id()).orElseThrow();
      assertThat(known.egressIps()).isEqualTo(cluster.egressIps());
      assertThat(known.recoveryRegion()).isEqualTo(cluster.recoveryRegion());
    }
  }

  @Test
  void theAddressesAfterAFailoverComeFromTheDeployments() throws InterruptedException {
    sync();

    Cluster orchid = catalogue.find("orchid-prod-usw2").orElseThrow();
    assertThat(orchid.recoveryIps())
        .containsExactlyInAnyOrder(Ipv4.parse("198.51.100.9"), Ipv4.parse("198.51.100.71"));
  }

  @Test
  void whatTheApiLacksStays() throws InterruptedException {
    CatalogueService.seed(store.clusters(), new SandboxCatalogue(control));
    sync();

    assertThat(catalogue.clusters()).isEqualTo(sorted(new SandboxCatalogue(control).clusters()));
    assertThat(synced(sync()).changed()).isZero();
  }

  private List<Cluster> sorted(List<Cluster> clusters) {
    return catalogue.clusters().stream()
        .map(
            known ->
                clusters.stream()
                    .filter(one -> one.id().equals(known.id()))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  @Test
  void anAddressThatAPersonSetStaysAndDiffers() throws InterruptedException {
    sync();
    List<Ipv4> theirs = halden().cluster().egressIps();
    catalogue.leavesFrom(HALDEN, List.of(Ipv4.parse("203.0.113.200")));
    control.perform(new Deed.ChangeListedAddress(HALDEN.value()));

    Synced second = synced(sync());

    assertThat(second.differing()).isOne();
    assertThat(halden().cluster().egressIps()).containsExactly(Ipv4.parse("203.0.113.200"));
    assertThat(Merge.differences(halden()))
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.field()).isEqualTo(ClusterField.EGRESS_IPS);
              assertThat(difference.theirs()).isNotEqualTo(theirs.toString());
            });
  }

  @Test
  void anAddressThatNobodySetFollowsTheApi() throws InterruptedException {
    sync();
    List<Ipv4> before = halden().cluster().egressIps();
    control.perform(new Deed.ChangeListedAddress(HALDEN.value()));

    assertThat(synced(sync()).changed()).isOne();
    assertThat(halden().cluster().egressIps()).isNotEqualTo(before);
  }

  @Test
  void aClusterThatIsGoneIsKeptAndMarkedAndComesBack() throws InterruptedException {
    sync();
    control.perform(new Deed.Unlist(HALDEN.value()));

    assertThat(synced(sync()).gone()).isOne();
    assertThat(halden().gone()).isPresent();

    control.perform(new Deed.Relist(HALDEN.value()));
    assertThat(synced(sync()).back()).isOne();
    assertThat(halden().gone()).isEmpty();
  }

  @Test
  void aListThatIsNotWholeMarksNothingAsGone() throws InterruptedException {
    sync();
    SyncService half =
        service(
            new AstroCatalogue() {
              @Override
              public Listing<Upstream> clusters(String organization, Progress progress) {
                return new Listing<>(List.of(), List.of(), false);
              }

              @Override
              public Listing<UpstreamDeployment> deployments(
                  String organization, Progress progress) {
                return new Listing<>(List.of(), List.of(), true);
              }
            });

    half.sync(List.of(AWS), Progress.none());

    assertThat(halden().gone()).isEmpty();
    assertThat(syncs.last().getFirst().lastDone())
        .hasValueSatisfying(run -> assertThat(run.whole()).isFalse());
  }

  @Test
  void aRefusalChangesNothingIsKeptAndStopsNoOther() throws InterruptedException {
    sync();
    SyncRun.Done before = syncs.last().getFirst().lastDone().orElseThrow();
    control.perform(new Deed.ExpireSignIn(AWS));

    List<SyncRun> runs = sync();

    assertThat(runs)
        .satisfiesExactly(
            first ->
                assertThat(((SyncRun.Failed) first).fault()).isInstanceOf(Fault.NeedsSignIn.class),
            second -> assertThat(second).isInstanceOf(SyncRun.Done.class));
    SyncState kept = syncs.last().getFirst();
    assertThat(kept.lastDone()).contains(before);
    assertThat(kept.failure()).contains((SyncRun.Failed) runs.getFirst());

    control.perform(new Deed.SignIn(AWS));
    sync();
    assertThat(syncs.last().getFirst().failure()).isEmpty();
  }

  @Test
  void aStoppedSyncWritesNothing() {
    SyncService stopped =
        service(
            new AstroCatalogue() {
              @Override
              public Listing<Upstream> clusters(String organization, Progress progress) {
                Thread.currentThread().interrupt();
                throw new CloudException(new Fault.Unreachable(Fault.Where.NOWHERE, "stopped"));
              }

              @Override
              public Listing<UpstreamDeployment> deployments(
                  String organization, Progress progress) {
                throw new AssertionError();
              }
            });

    assertThatThrownBy(() -> stopped.sync(List.of(AWS), Progress.none()))
        .isInstanceOf(InterruptedException.class);
    assertThat(stopped.last()).isEmpty();
    assertThat(catalogue.clusters()).isEmpty();
  }

  @Test
  void listenersHearOfManyClustersAFewTimes() throws InterruptedException {
    AtomicInteger told = new AtomicInteger();
    try (Changes.Subscription _ = store.changes().subscribe(_ -> told.incrementAndGet())) {
      sync();
      Awaitility.await().until(() -> told.get() > 0);
      assertThat(told.get()).isLessThanOrEqualTo(2 * syncs.organizations().size());
    }
    assertThat(Change.values()).contains(Change.CLUSTERS);
  }
}
