package io.astroconnect.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.NetworkSuggestion.Reason;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which VPC may be a cluster's. */
class NetworkSuggestionTest {
  private static final Cluster HALDEN =
      new Cluster(
          new ClusterId("clx1"),
          "halden",
          Provider.AWS,
          ClusterType.DEDICATED,
          "",
          "eu-central-1",
          "",
          List.of(Cidr.parse("172.20.0.0/20")),
          List.of(Ipv4.parse("203.0.113.14")),
          List.of(),
          "",
          false,
          "");

  private static OwnNetwork vpc(int number, String range, Map<String, String> tags, String... nat) {
    return new OwnNetwork(
        "418027365910",
        "eu-central-1",
        "vpc-%017x".formatted(number),
        List.of(Cidr.parse(range)),
        tags,
        List.of(nat).stream().map(Ipv4::parse).toList());
  }

  private static List<String> ids(List<NetworkSuggestion> suggestions) {
    return suggestions.stream()
        .map(one -> one.network().name())
        .map(id -> id.substring(id.length() - 1))
        .toList();
  }

  @Test
  void theStrongestComesFirstAndAMereRangeIsNoCompany() {
    List<NetworkSuggestion> found =
        NetworkSuggestion.of(
            HALDEN,
            List.of(
                vpc(1, "172.20.0.0/20", Map.of()),
                vpc(2, "10.0.0.0/16", Map.of("Name", "halden")),
                vpc(3, "10.0.0.0/16", Map.of(), "203.0.113.14", "203.0.113.99"),
                vpc(4, "172.20.0.0/20", Map.of("astro/cluster", "clx1")),
                vpc(5, "10.9.0.0/16", Map.of("Name", "other"))));

    assertThat(ids(found)).containsExactly("4", "3", "2");
    assertThat(found.getFirst().reasons()).containsExactly(Reason.CLUSTER_TAG, Reason.RANGE);
  }

  @Test
  void aMereRangeIsShownWhereNothingElseFits() {
    List<NetworkSuggestion> found =
        NetworkSuggestion.of(HALDEN, List.of(vpc(1, "172.20.0.0/20", Map.of())));

    assertThat(ids(found)).containsExactly("1");
    assertThat(found.getFirst().strong()).isFalse();
  }

  @Test
  void nothingIsSuggestedForNothing() {
    assertThat(NetworkSuggestion.of(HALDEN, List.of(vpc(1, "10.0.0.0/16", Map.of("Name", "")))))
        .isEmpty();
  }
}
