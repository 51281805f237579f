package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sandbox's cast as the console gets it. */
class SandboxCatalogueTest extends SandboxRoomTest {

  @Test
  void clustersComeWithAllThatIsKnownOfThem() {
    List<Cluster> clusters = new SandboxCatalogue(control).clusters();
    assertThat(clusters).hasSizeGreaterThanOrEqualTo(6);
    Cluster halden = named(clusters, "halden-prod-euc1");
    assertThat(halden.provider()).isEqualTo(Provider.AWS);
    assertThat(halden.type()).isEqualTo(ClusterType.DEDICATED);
    assertThat(halden.account()).isEqualTo("418027365910");
    assertThat(halden.vpc()).isEqualTo(HALDEN_VPC.value());
    assertThat(halden.cidrs()).extracting(Object::toString).containsExactly("172.20.0.0/20");
    assertThat(halden.addresses()).hasSize(4);
    assertThat(halden.recoveryRegion()).isEqualTo("eu-west-1");
    assertThat(halden.customer()).isEqualTo("Halden Freight");
    Cluster brightwater = named(clusters, "brightwater-etl-use1");
    assertThat(brightwater.recoveryRegion()).isEmpty();
    assertThat(brightwater.recoveryIps()).isEmpty();
    assertThat(named(clusters, "corvus-analytics").cidrs()).hasSize(4);
  }

  private static Cluster named(List<Cluster> clusters, String name) {
    return clusters.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void deploymentsBelongToClustersAndMayLackAnIdentity() {
    SandboxCatalogue catalogue = new SandboxCatalogue(control);
    Set<String> clusters =
        catalogue.clusters().stream().map(one -> one.id().value()).collect(Collectors.toSet());
    List<Deployment> deployments = catalogue.deployments();
    assertThat(deployments).isNotEmpty();
    assertThat(deployments).allMatch(deployment -> clusters.contains(deployment.cluster().value()));
    assertThat(deployments).anyMatch(deployment -> deployment.reportedIdentity().isEmpty());
    assertThat(deployments)
        .anyMatch(
            deployment ->
                deployment
                    .reportedIdentity()
                    .filter(email -> email.endsWith(".iam.gserviceaccount.com"))
                    .isPresent());
  }
}
