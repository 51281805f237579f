package io.astroconnect.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What counts as different between the catalogue and a cloud, and since when. */
class CloudDifferenceTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Cluster cluster(Provider provider, String... cidrs) {
    return new Cluster(
        new ClusterId("clx1"),
        "halden",
        provider,
        ClusterType.DEDICATED,
        "418027365910",
        "eu-central-1",
        "vpc-1",
        Stream.of(cidrs).map(Cidr::parse).toList(),
        List.of(Ipv4.parse("203.0.113.14"), Ipv4.parse("203.0.113.15")),
        List.of(),
        "",
        false,
        "");
  }

  private static OwnNetwork network(List<String> ranges, String... addresses) {
    return new OwnNetwork(
        "418027365910",
        "eu-central-1",
        "vpc-1",
        ranges.stream().map(Cidr::parse).toList(),
        Map.of(),
        Stream.of(addresses).map(Ipv4::parse).toList());
  }

  private static CloudSight seen(Cluster cluster, OwnNetwork network) {
    return CloudSight.of(cluster, Optional.of(network), Optional.empty(), NOON);
  }

  private static List<ClusterField> fields(Cluster cluster, OwnNetwork network) {
    return CloudDifference.all(cluster, seen(cluster, network)).stream()
        .map(CloudDifference::field)
        .toList();
  }

  @Test
  void theOrderOfAddressesIsNoDifference() {
    assertThat(
            fields(
                cluster(Provider.AWS, "172.20.0.0/20"),
                network(List.of("172.20.0.0/20"), "203.0.113.15", "203.0.113.14")))
        .isEmpty();
  }

  @Test
  void whatTheCloudDoesNotTellIsNoDifference() {
    assertThat(fields(cluster(Provider.AWS, "172.20.0.0/20"), network(List.of()))).isEmpty();
    assertThat(fields(cluster(Provider.AWS), network(List.of("10.0.0.0/16")))).isEmpty();
  }

  @Test
  void aBlockMoreOrLessOfAVpcIsOne() {
    Cluster cluster = cluster(Provider.AWS, "172.20.0.0/20");
    assertThat(fields(cluster, network(List.of("172.20.0.0/20", "100.64.0.0/20"))))
        .containsExactly(ClusterField.CIDRS);
    assertThat(CloudDifference.all(cluster, seen(cluster, network(List.of("10.0.0.0/16")))))
        .containsExactly(
            new CloudDifference(ClusterField.CIDRS, "172.20.0.0/20", "10.0.0.0/16", NOON));
  }

  @Test
  void aSubnetOfOthersInAGoogleNetworkIsNone() {
    Cluster google =
        cluster(Provider.GCP, "172.20.0.0/22", "100.64.0.0/16", "100.65.0.0/22", "100.66.0.0/21");
    List<String> subnets = List.of("172.20.0.0/22", "100.64.0.0/16", "100.65.0.0/22", "10.0.0.0/8");
    assertThat(fields(google, network(subnets))).isEmpty();
    assertThat(fields(google, network(subnets.subList(0, 2)))).containsExactly(ClusterField.CIDRS);
  }

  @Test
  void aNetworkThatIsNotInTheRegionIsSaidAlone() {
    Cluster cluster = cluster(Provider.AWS, "172.20.0.0/20");
    CloudSight gone = CloudSight.of(cluster, Optional.empty(), Optional.empty(), NOON);
    assertThat(CloudDifference.all(cluster, gone))
        .containsExactly(new CloudDifference(ClusterField.REGION, "eu-central-1", "", NOON));
    assertThat(CloudDifference.addresses(cluster, gone)).isEmpty();
  }

  @Test
  void itDiffersSinceItWasFirstSeenAndAnewOnceItAgreed() {
    Cluster cluster = cluster(Provider.AWS, "172.20.0.0/20");
    OwnNetwork other = network(List.of("172.20.0.0/20"), "203.0.113.99");
    OwnNetwork same = network(List.of("172.20.0.0/20"), "203.0.113.14", "203.0.113.15");
    CloudSight first = seen(cluster, other);
    CloudSight second = next(cluster, other, first);
    CloudSight agreed = next(cluster, same, second);
    CloudSight again = next(cluster, other, agreed);
    assertThat(second.since()).containsEntry(ClusterField.EGRESS_IPS, NOON);
    assertThat(agreed.since()).isEmpty();
    assertThat(again.since()).containsEntry(ClusterField.EGRESS_IPS, again.at());
  }

  private static CloudSight next(Cluster cluster, OwnNetwork network, CloudSight before) {
    return CloudSight.of(
        cluster, Optional.of(network), Optional.of(before), before.at().plus(Duration.ofHours(1)));
  }
}
