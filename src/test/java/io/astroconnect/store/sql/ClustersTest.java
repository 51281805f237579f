package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.store.Clusters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClustersTest {
  @TempDir Path folder;

  private Path file;
  private SqlStore store;
  private Clusters clusters;

  @BeforeEach
  void open() {
    file = folder.resolve("store.sqlite");
    store = SqlStore.open(file);
    clusters = store.clusters();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aClusterComesBackWholeAlsoAfterARestart() {
    clusters.save(cluster(1));
    clusters.save(cluster(2));
    store.close();
    open();
    assertThat(clusters.all()).containsExactly(cluster(1), cluster(2));
    assertThat(clusters.find(cluster(2).id())).contains(cluster(2));
    assertThat(clusters.find(new ClusterId("none"))).isEmpty();
  }

  @Test
  void aSecondOneWithTheSameIdTakesItsPlace() {
    clusters.save(cluster(1));
    Cluster renamed = named("zeta", cluster(1));
    clusters.save(renamed);
    assertThat(clusters.all()).containsExactly(renamed);
  }

  @Test
  void theyComeByNameWhateverItsCase() {
    clusters.save(
        List.of(named("b", cluster(1)), named("C", cluster(2)), named("A", cluster(3))), List.of());
    assertThat(clusters.all()).extracting(Cluster::name).containsExactly("A", "b", "C");
  }

  @Test
  void deploymentsComeBackWithAndWithoutAnIdentity() {
    Deployment reported = deployment("d1", "etl", "astro-etl@p.iam.gserviceaccount.com");
    Deployment silent = new Deployment("d2", "ads", "solar-wind-2730", cluster(1).id(), null);
    clusters.save(reported);
    clusters.save(silent);
    assertThat(clusters.deployments()).containsExactly(silent, reported);
    Deployment changed = deployment("d1", "etl", "other@p.iam.gserviceaccount.com");
    clusters.save(changed);
    assertThat(clusters.deployments()).containsExactly(silent, changed);
  }

  @Test
  void aClusterThatThisReleaseCannotReadHidesNoOther() {
    clusters.save(List.of(cluster(1), cluster(2), cluster(3), cluster(4)), List.of());
    Sqlite.execute(file, "UPDATE cluster SET provider = 'OCI' WHERE id = 'clx000001'");
    Sqlite.execute(file, "UPDATE cluster SET type = 'VIRTUAL' WHERE id = 'clx000002'");
    Sqlite.execute(file, "UPDATE cluster SET cidrs = '[\"fd00::/8\"]' WHERE id = 'clx000003'");
    assertThat(clusters.all()).containsExactly(cluster(4));
    assertThat(clusters.find(cluster(1).id())).isEmpty();
    clusters.save(cluster(1));
    assertThat(clusters.find(cluster(1).id())).contains(cluster(1));
  }

  @Test
  void whoReadsTheSameHoldsTheSame() {
    clusters.save(List.of(cluster(1), cluster(2)), List.of());
    List<Cluster> first = clusters.all();
    clusters.save(named("other", cluster(2)));
    List<ClusterRecord> records = clusters.records();
    assertThat(records.getFirst().cluster()).isSameAs(first.getFirst());
    assertThat(clusters.records().getLast()).isSameAs(records.getLast());
    assertThat(clusters.all().getLast().name()).isEqualTo("other");
    assertThat(first.getFirst().cidrs().getFirst())
        .as("their ranges are often equal")
        .isSameAs(clusters.all().getLast().cidrs().getFirst());
  }

  @Test
  void theyAreReadAgainOnlyOnceOneOfThemIsWrittenDifferently() {
    clusters.save(List.of(cluster(1), cluster(2)), List.of());
    List<Cluster> read = clusters.all();
    store.preferences().put("pane", "320");
    clusters.save(cluster(2));
    assertThat(clusters.all()).as("nothing is different").isSameAs(read);
    Sqlite.execute(file, "UPDATE cluster SET customer = 'Wexcombe' WHERE id = 'clx000001'");
    assertThat(clusters.all()).first().extracting(Cluster::customer).isEqualTo("Wexcombe");
    Sqlite.execute(file, "DELETE FROM cluster WHERE id = 'clx000001'");
    assertThat(clusters.all()).containsExactly(cluster(2));
  }

  @Test
  void aFewAreFoundWithoutTheOthers() {
    clusters.save(List.of(cluster(1), cluster(2), cluster(3)), List.of());
    assertThat(clusters.find(List.of(cluster(3).id(), cluster(1).id(), new ClusterId("none"))))
        .containsOnly(
            Map.entry(cluster(1).id(), cluster(1)), Map.entry(cluster(3).id(), cluster(3)));
    assertThat(clusters.find(List.of())).isEmpty();
  }

  @Test
  void thousandsAreListedWholeAndInOrder() {
    List<Cluster> many = IntStream.range(0, 5_000).mapToObj(Samples::cluster).toList();
    clusters.save(many.reversed(), List.of());
    assertThat(clusters.all()).isEqualTo(many);
  }

  private static Deployment deployment(String id, String name, String identity) {
    return new Deployment(id, name, "nuclear-science-2730", cluster(1).id(), identity);
  }

  private static Cluster named(String name, Cluster c) {
    return new Cluster(
        c.id(),
        name,
        c.provider(),
        c.type(),
        c.account(),
        c.region(),
        c.vpc(),
        c.cidrs(),
        c.egressIps(),
        List.of(),
        "",
        c.privateEgress(),
        c.customer());
  }
}
