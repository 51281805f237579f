package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static io.astroconnect.store.sql.Samples.cluster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Notes;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.store.Change;
import io.astroconnect.store.Clusters;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down about clusters beside their facts. */
class CatalogueTest {
  private static final Notes NOTES =
      new Notes(
          "Calls on Fridays only.\n“Kim” knows why; 50% off",
          List.of("vip", "Größe"),
          List.of("ZD-4711", "https://desk.example/t/1?a=b&c=d"),
          "Wexcombe",
          true,
          NOW);

  @TempDir Path folder;

  private SqlStore open() {
    return SqlStore.open(folder.resolve("store.sqlite"));
  }

  private static ClusterRecord record(int n) {
    Cluster c = cluster(n);
    return new ClusterRecord(
        c,
        Set.of(ClusterField.VPC, ClusterField.EGRESS_IPS),
        NOTES,
        new Upstream(
            c.id(),
            "org1",
            "upstream",
            c.provider(),
            n % 2 == 0 ? null : c.type(),
            "",
            "eu-west-3",
            c.cidrs(),
            List.of(Ipv4.parse("198.51.100.7")),
            List.of(),
            "",
            true,
            "CREATED",
            "HEALTHY"),
        NOW);
  }

  @Test
  void aRecordComesBackWholeAlsoAfterARestart() {
    ClusterRecord bare = new ClusterRecord(cluster(2), Set.of(), Notes.NONE, null, null);
    try (SqlStore store = open()) {
      save(store, List.of(record(1), bare));
    }
    try (SqlStore store = open()) {
      assertThat(store.clusters().records()).containsExactly(record(1), bare);
      assertThat(store.clusters().record(cluster(1).id())).contains(record(1));
      assertThat(store.clusters().record(cluster(3).id())).isEmpty();
      assertThat(store.clusters().all()).containsExactly(cluster(1), cluster(2));
    }
  }

  @Test
  void savingFactsTakesNothingAwayThatIsSaidBesideThem() {
    try (SqlStore store = open()) {
      save(store, List.of(record(1)));
      store.clusters().save(cluster(1).leavingFrom(List.of()));
      ClusterRecord now = store.clusters().record(cluster(1).id()).orElseThrow();
      assertThat(now.cluster().egressIps()).isEmpty();
      assertThat(now.notes()).isEqualTo(NOTES);
      assertThat(now.byHand()).isEqualTo(record(1).byHand());
      assertThat(now.upstream()).isEqualTo(record(1).upstream());
    }
  }

  @Test
  void aChangeThatThrowsWritesNothing() {
    try (SqlStore store = open()) {
      save(store, List.of(record(1)));
      assertThatThrownBy(
              () ->
                  store
                      .clusters()
                      .change(
                          open -> {
                            open.save(List.of(record(2), record(1).with(Notes.NONE)));
                            throw new IllegalArgumentException("row 2");
                          }))
          .hasMessage("row 2");
      assertThat(store.clusters().records()).containsExactly(record(1));
    }
  }

  @Test
  void aChangeSeesWhatItWroteAndIsToldOnce() {
    try (SqlStore store = open()) {
      List<Change> told = new CopyOnWriteArrayList<>();
      store.changes().subscribe(told::add);
      List<ClusterRecord> many = IntStream.range(0, 3_000).mapToObj(n -> record(n)).toList();
      int found =
          store
              .clusters()
              .change(
                  open -> {
                    open.save(many.subList(0, 1_000));
                    open.save(many.subList(1_000, 3_000));
                    return open.find(many.stream().map(ClusterRecord::id).toList()).size();
                  });
      assertThat(found).isEqualTo(3_000);
      store.preferences().put("a", "mark");
      Awaitility.await().until(() -> told.contains(Change.PREFERENCES));
      save(store, many);
      store.preferences().put("a", "second mark");
      Awaitility.await().until(() -> told.lastIndexOf(Change.PREFERENCES) > 1);
      assertThat(told).containsExactly(Change.CLUSTERS, Change.PREFERENCES, Change.PREFERENCES);
    }
  }

  @Test
  void whatAnOlderReleaseKeptCountsAsSetByHandExceptWhatIsBlank() {
    Path file = folder.resolve("store.sqlite");
    Sqlite.make(file, 3);
    Sqlite.execute(
        file,
        """
        INSERT INTO cluster VALUES ('clx1', 'halden', 'AWS', 'DEDICATED', '004815162342',
          'eu-west-1', 'vpc-00000000000000001', '["172.20.0.0/20"]', '["3.70.1.2"]', '[]', '', 0,
          '')
        """);
    try (SqlStore store = open()) {
      ClusterRecord old = store.clusters().records().getFirst();
      assertThat(old.byHand())
          .isEqualTo(ClusterField.told(old.cluster()))
          .doesNotContain(
              ClusterField.RECOVERY_IPS, ClusterField.CUSTOMER, ClusterField.PRIVATE_EGRESS);
      assertThat(old.notes()).isEqualTo(Notes.NONE);
      assertThat(old.reported()).isEmpty();
    }
  }

  @Test
  void whatALaterReleaseMarksOrSaysHidesNothing() {
    try (SqlStore store = open()) {
      save(store, List.of(record(1)));
      Path file = folder.resolve("store.sqlite");
      Sqlite.execute(file, "UPDATE cluster SET by_hand = '[\"vpc\",\"colour\"]'");
      Sqlite.execute(file, "UPDATE upstream SET said = '{\"provider\":[\"OCI\"]}'");
      ClusterRecord now = store.clusters().records().getFirst();
      assertThat(now.byHand()).containsExactly(ClusterField.VPC);
      assertThat(now.notes()).isEqualTo(NOTES);
      assertThat(now.reported()).isEmpty();
    }
  }

  private static void save(SqlStore store, List<ClusterRecord> records) {
    Clusters clusters = store.clusters();
    clusters.change(
        open -> {
          open.save(records);
          return records.size();
        });
  }
}
