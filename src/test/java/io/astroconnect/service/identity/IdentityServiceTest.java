package io.astroconnect.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.NameWarning;
import io.astroconnect.model.identity.ServiceAccountName;
import io.astroconnect.store.Store;
import io.astroconnect.store.sql.SqlStore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityServiceTest {
  @TempDir private Path folder;
  private Store store;
  private IdentityService service;

  @BeforeEach
  void open() {
    store = SqlStore.open(folder.resolve("store.sqlite"));
    service = new IdentityService(store.clusters());
    cluster("c-prod", Provider.GCP, "astronomer-prod");
    cluster("c-prod-2", Provider.GCP, "astronomer-prod");
    cluster("c-dev", Provider.GCP, "astronomer-dev");
    cluster("c-aws", Provider.AWS, "004815162342");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void cluster(String id, Provider provider, String account) {
    store
        .clusters()
        .save(
            new Cluster(
                new ClusterId(id),
                id,
                provider,
                ClusterType.DEDICATED,
                account,
                "europe-west1",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                false,
                ""));
  }

  private void deployment(String namespace, String cluster, @Nullable String reported) {
    store
        .clusters()
        .save(
            new Deployment(
                cluster + namespace, namespace, namespace, new ClusterId(cluster), reported));
  }

  @Test
  void projectsAreThoseOfGoogleClusters() {
    assertThat(service.projects()).containsExactly("astronomer-dev", "astronomer-prod");
  }

  @Test
  void aNameCollidesWithDeploymentsOfTheSameProjectOnAnyOfItsClusters() {
    deployment("nuclear-scintillation-2730", "c-prod", null);
    deployment("nuclear-scintillation-2731", "c-prod-2", null);
    deployment("nuclear-scintillation-2799", "c-dev", null);
    ServiceAccountName name = service.name(" astronomer-prod\n", "nuclear-scintillation-2730");
    assertThat(name.email())
        .contains("astro-nuclear-scintillation-27@astronomer-prod.iam.gserviceaccount.com");
    assertThat(name.codes()).containsExactly(NameWarning.COLLISION);
    assertThat(name.warnings().getFirst().args().toString()).contains("nuclear-scintillation-2731");
    assertThat(service.name("astronomer-dev", "nuclear-scintillation-2799").codes()).isEmpty();
  }

  @Test
  void aNameThatIsOnlyTypedCollidesToo() {
    deployment("nuclear-scintillation-2730", "c-prod", null);
    assertThat(service.name("astronomer-prod", "nuclear-scintillation-27xx").codes())
        .containsExactly(NameWarning.COLLISION);
    assertThat(service.name("astronomer-prod", "nuclear").codes()).isEmpty();
    assertThat(service.name("", "").codes())
        .containsExactly(NameWarning.NO_PROJECT, NameWarning.NO_NAMESPACE);
  }

  @Test
  void whatTheAstroApiReportsCountsAndADifferenceIsFlagged() {
    String reported = "other@astronomer-prod.iam.gserviceaccount.com";
    deployment("etl-2730", "c-prod", reported);
    deployment("ml-1", "c-prod", "astro-ml-1@astronomer-prod.iam.gserviceaccount.com");
    deployment("new-1", "c-prod", null);
    assertThat(service.identities())
        .extracting(identity -> identity.deployment().namespace(), Identity::differs)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("etl-2730", true),
            org.assertj.core.groups.Tuple.tuple("ml-1", false),
            org.assertj.core.groups.Tuple.tuple("new-1", false));
    Identity etl =
        service.identities().stream().filter(Identity::differs).findFirst().orElseThrow();
    assertThat(etl.email()).contains(reported);
    assertThat(etl.name().email())
        .contains("astro-etl-2730@astronomer-prod.iam.gserviceaccount.com");
    assertThat(service.name("astronomer-prod", "etl-2730").codes())
        .containsExactly(NameWarning.REPORTED_DIFFERS);
  }

  @Test
  void deploymentsOfOtherCloudsHaveNoServiceAccount() {
    deployment("aws-1", "c-aws", null);
    assertThat(service.identities()).isEmpty();
    assertThat(service.name("004815162342", "aws-1").codes())
        .containsExactly(NameWarning.IMPOSSIBLE_PROJECT);
  }
}
