package io.astroconnect.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Behaviour.Answer;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.Deployment;
import io.astroconnect.sandbox.world.Subnet;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cast that comes with the product has every case that staff have to practise. */
class SeedTest {
  private final World world = Seed.builtIn().world(Instant.parse("2026-11-17T20:14:00Z"));

  @Test
  void theSameMomentGivesTheSameWorld() {
    assertThat(Seed.builtIn().world(Instant.parse("2026-11-17T20:14:00Z"))).isEqualTo(world);
  }

  @Test
  void clustersOfBothCloudsOfEveryType() {
    assertThat(world.clusters()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(world.clusters()).extracting(Cluster::provider).contains("AWS", "GCP");
    assertThat(world.clusters())
        .extracting(Cluster::type)
        .contains("DEDICATED", "HYBRID", "STANDARD");
    assertThat(world.clusters()).anyMatch(Cluster::privateEgress);
    assertThat(world.clusters()).anyMatch(c -> !c.recoveryIps().isEmpty());
    assertThat(world.clusters()).extracting(Cluster::id).doesNotHaveDuplicates();
    assertThat(world.clusters())
        .filteredOn(c -> c.provider().equals("GCP"))
        .allMatch(c -> c.cidrs().size() == 4);
  }

  @Test
  void everyEgressAddressIsOfADocumentationRangeAndOfOneClusterOnly() {
    List<Cidr> documentation =
        Stream.of("203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24").map(Cidr::parse).toList();
    List<String> all =
        world.clusters().stream()
            .flatMap(c -> Stream.concat(c.egressIps().stream(), c.recoveryIps().stream()))
            .toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all)
        .allMatch(ip -> documentation.stream().anyMatch(d -> d.contains(Cidr.parse(ip + "/32"))));
    assertThat(world.clusters()).allMatch(c -> c.egressIps().isEmpty() == c.privateEgress());
    assertThat(world.clusters())
        .allMatch(c -> c.recoveryIps().isEmpty() == (c.recoveryRegion() == null));
  }

  @Test
  void namespacesOfTheLengthsThatMatter() {
    assertThat(world.deployments())
        .extracting(d -> d.namespace().length())
        .contains(20, 24, 25, 26, 40);
    assertThat(world.deployments()).extracting(Deployment::id).doesNotHaveDuplicates();
  }

  @Test
  void twoNamespacesOfOneProjectCollideAfterTheCutAndOneCutEndsInAHyphen() {
    Map<String, String> projects =
        world.clusters().stream().collect(Collectors.toMap(Cluster::id, Cluster::account));
    Map<String, Long> names =
        world.deployments().stream()
            .collect(
                Collectors.groupingBy(
                    d -> projects.get(d.clusterId()) + "/" + cut(d.namespace()),
                    Collectors.counting()));
    assertThat(names)
        .containsEntry("astro-corvus-prod/nuclear-scintillation-27", 2L)
        .containsEntry("astronomer-prod/nuclear-science-2730", 1L)
        .containsEntry("astronomer-prod/nuclear-scintillation-27", 1L);
    assertThat(world.deployments()).anyMatch(d -> cut(d.namespace()).endsWith("-"));
  }

  @Test
  void aWorkloadIdentityIsAnAccountThatGoogleCouldHave() {
    assertThat(
            world.deployments().stream().map(Deployment::workloadIdentity).filter(Objects::nonNull))
        .isNotEmpty()
        .allMatch(
            e ->
                e.matches(
                    "[a-z]([-a-z0-9]{4,28}[a-z0-9])@[a-z][-a-z0-9]+\\.iam\\.gserviceaccount\\.com"));
  }

  @Test
  void subnetsLieInTheirNetworkAndDoNotOverlap() {
    assertThat(world.subnets()).isNotEmpty();
    for (Subnet one : world.subnets().values()) {
      assertThat(Objects.requireNonNull(world.vpcs().get(one.vpc())).cidr().contains(one.cidr()))
          .isTrue();
      assertThat(world.subnets().values())
          .filteredOn(s -> s.vpc().equals(one.vpc()) && s.cidr().overlaps(one.cidr()))
          .containsExactly(one);
    }
  }

  @Test
  void customersOfEveryHabit() {
    assertThat(world.customers())
        .extracting(c -> c.behaviour().name())
        .contains(
            "accepts", "accepts-without-dns", "rejects", "dawdles", "lets-expire", "overlaps");
    assertThat(world.customers())
        .extracting(c -> c.behaviour().answer())
        .contains(Answer.ACCEPT, Answer.REJECT, Answer.NONE);
    assertThat(world.customers()).anyMatch(c -> c.cidrs().size() == 2);
    assertThat(world.customers()).extracting(Customer::vpc).doesNotHaveDuplicates();
    Customer halden = world.customers().getFirst();
    assertThat(halden.account()).isEqualTo("004815162342");
    assertThat(halden.vpc()).isEqualTo("vpc-0a1f4c7e92b3d5680");
    assertThat(halden.cidrs()).containsExactly(Cidr.parse("10.44.0.0/16"));
  }

  private static String cut(String namespace) {
    return namespace.substring(0, Math.min(24, namespace.length()));
  }
}
