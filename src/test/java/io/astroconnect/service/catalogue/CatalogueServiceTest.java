package io.astroconnect.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Difference;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.store.sql.SqlStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits and syncs on a real store. */
class CatalogueServiceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:36:05Z");
  private static final ClusterId ID = new ClusterId("clx1");
  private static final List<Ipv4> FIRST = List.of(Ipv4.parse("192.0.2.1"));
  private static final List<Ipv4> SECOND = List.of(Ipv4.parse("192.0.2.2"));

  @TempDir Path folder;
  private SqlStore store;
  private ChangeGuard guard;
  private CatalogueService catalogue;

  @BeforeEach
  void open() {
    store = SqlStore.open(folder.resolve("store.sqlite"));
    guard = new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test");
    catalogue = new CatalogueService(store, guard, Clock.systemUTC(), "Kim");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Upstream upstream(String name, List<Ipv4> addresses) {
    return new Upstream(
        ID,
        "org1",
        name,
        Provider.AWS,
        ClusterType.DEDICATED,
        "",
        "eu-central-1",
        List.of(Cidr.parse("172.20.0.0/20")),
        addresses,
        List.of(),
        "",
        false,
        "CREATED",
        "");
  }

  private Synced sync(Upstream... said) {
    return catalogue.sync(Listed.all("org1", List.of(said), List.of(), NOW));
  }

  private ClusterRecord known() {
    return catalogue.record(ID).orElseThrow();
  }

  @Test
  void aSyncNeverOverwritesWhatAPersonSetAndShowsTheDifference() {
    sync(upstream("halden", FIRST));
    catalogue.leavesFrom(ID, SECOND);
    catalogue.note(ID, notes -> notes.withText("Kim knows").withTags(List.of("vip")));
    Synced second = sync(upstream("halden-prod", FIRST));
    assertThat(known().cluster().egressIps()).isEqualTo(SECOND);
    assertThat(known().cluster().name()).isEqualTo("halden-prod");
    assertThat(known().notes().text()).isEqualTo("Kim knows");
    assertThat(Merge.differences(known()))
        .containsExactly(new Difference(ClusterField.EGRESS_IPS, "192.0.2.2", "192.0.2.1"));
    assertThat(second).isEqualTo(new Synced(1, 0, 1, 0, 0, 1, 0, 0));
    catalogue.follow(ID, Set.of(ClusterField.EGRESS_IPS));
    assertThat(known().cluster().egressIps()).isEqualTo(FIRST);
  }

  @Test
  void aClusterGoneUpstreamIsKeptAndMarkedAndComesBack() {
    assertThat(sync(upstream("halden", FIRST)).added()).isEqualTo(1);
    assertThat(sync().gone()).isEqualTo(1);
    assertThat(sync().gone()).as("told once").isZero();
    assertThat(known().gone()).contains(NOW);
    catalogue.sync(Listed.all("org2", List.of(), List.of(), NOW));
    assertThat(sync(upstream("halden", FIRST)).back()).isEqualTo(1);
    assertThat(known().gone()).isEmpty();
    catalogue.sync(Listed.all("org2", List.of(), List.of(), NOW));
    assertThat(known().gone()).as("of another organization").isEmpty();
  }

  private static Deployment deployment(String id, String organization) {
    return new Deployment(id, id, "etl-2730", ID, null, "dr@p", organization, null);
  }

  private Synced deployed(boolean all, Set<String> unread, String... ids) {
    return catalogue.sync(
        new Listed(
            "org1",
            List.of(upstream("halden", FIRST)),
            Stream.of(ids).map(id -> deployment(id, "org1")).toList(),
            unread,
            true,
            all,
            NOW));
  }

  private List<String> gone() {
    return catalogue.deployments().stream()
        .filter(each -> each.gone().isPresent())
        .map(Deployment::id)
        .toList();
  }

  @Test
  void aDeploymentGoneUpstreamIsKeptAndMarkedAndComesBack() {
    deployed(true, Set.of(), "d1", "d2");
    assertThat(deployed(false, Set.of(), "d1").deploymentsGone()).as("not all read").isZero();
    assertThat(deployed(true, Set.of("d2"), "d1").deploymentsGone()).as("not understood").isZero();
    assertThat(deployed(true, Set.of(), "d1").deploymentsGone()).isEqualTo(1);
    assertThat(gone()).containsExactly("d2");
    assertThat(deployed(true, Set.of(), "d1").deploymentsGone()).as("told once").isZero();
    catalogue.sync(Listed.all("org2", List.of(), List.of(deployment("d3", "org2")), NOW));
    deployed(true, Set.of(), "d1", "d2");
    assertThat(gone()).as("back, and another organization's is none of its").isEmpty();
  }

  @Test
  void aClusterThatIsListedButNotUnderstoodIsNotGone() {
    sync(upstream("halden", FIRST));
    Set<String> unread = Set.of(ID.value());
    assertThat(
            catalogue
                .sync(new Listed("org1", List.of(), List.of(), unread, true, true, NOW))
                .gone())
        .isZero();
    assertThat(known().gone()).isEmpty();
  }

  @Test
  void aClusterThatTheApiNamesTwiceCountsOnce() {
    assertThat(sync(upstream("halden", FIRST), upstream("halden", FIRST)).clusters()).isEqualTo(1);
    assertThat(sync(upstream("halden", FIRST))).isEqualTo(new Synced(1, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void aClusterThatIsAddedAgainKeepsItsNotes() {
    catalogue.add(upstream("halden", FIRST).cluster());
    catalogue.note(ID, notes -> notes.withPinned(true));
    catalogue.add(upstream("halden-2", SECOND).cluster());
    assertThat(known().notes().pinned()).isTrue();
    assertThat(known().byHand()).contains(ClusterField.NAME, ClusterField.EGRESS_IPS);
    sync(upstream("upstream", FIRST));
    assertThat(known().cluster().name()).isEqualTo("halden-2");
  }

  @Test
  void whatSomebodyChangesIsLoggedOnceWithWhatChanged() {
    catalogue.add(upstream("halden", FIRST).cluster());
    catalogue.leavesFrom(ID, SECOND);
    catalogue.leavesFrom(ID, SECOND);
    catalogue.note(ID, notes -> notes.withText("Kim knows"));
    catalogue.note(ID, notes -> notes.withPinned(true));
    catalogue.note(ID, notes -> notes.withArchived(NOW));
    catalogue.note(ID, notes -> notes.withArchived(null));
    sync(upstream("halden", FIRST));
    assertThat(store.activities().of(ID.value()).reversed())
        .extracting(one -> one.who() + " " + one.key() + " " + text(one.args().getLast()))
        .containsExactly(
            "Kim activity.cluster-added halden",
            "Kim activity.cluster-changed egressIps",
            "Kim activity.cluster-changed note",
            "Kim activity.cluster-archived halden",
            "Kim activity.cluster-restored halden");
  }

  @Test
  void aLockStopsEveryChangeButAPinAndASync() {
    catalogue.add(upstream("halden", FIRST).cluster());
    guard.lock();
    ClusterRecord before = known();
    assertThatThrownBy(() -> catalogue.leavesFrom(ID, SECOND)).isInstanceOf(LockedException.class);
    assertThatThrownBy(() -> catalogue.note(ID, notes -> notes.withArchived(NOW)))
        .isInstanceOf(LockedException.class);
    assertThatThrownBy(() -> catalogue.add(upstream("other", FIRST).cluster()))
        .isInstanceOf(LockedException.class);
    assertThat(known()).isEqualTo(before);
    catalogue.note(ID, notes -> notes.withPinned(true));
    assertThat(known().notes().pinned()).isTrue();
    sync(upstream("halden", SECOND));
    assertThat(known().reported()).isPresent();
    assertThatThrownBy(() -> catalogue.follow(ID, Set.of(ClusterField.EGRESS_IPS)))
        .isInstanceOf(LockedException.class);
  }

  private static String text(Arg arg) {
    return arg instanceof Arg.Text(var value) ? value : "";
  }
}
