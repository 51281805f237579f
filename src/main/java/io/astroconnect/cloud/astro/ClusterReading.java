package io.astroconnect.cloud.astro;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A cluster as {@code GET /organizations/{org}/clusters} lists it. */
final class ClusterReading {
  private ClusterReading() {}

  static Row<Upstream> of(String organization, JsonNode object) {
    Fields said = new Fields(object);
    Optional<ClusterId> id = said.read("id", ClusterId::parse);
    Optional<Provider> cloud = said.read("cloudProvider", Provider::parse);
    if (id.isEmpty()) {
      return said.unread("id");
    }
    if (cloud.isEmpty()) {
      return said.unread("cloudProvider");
    }
    return said.row(upstream(organization, id.get(), cloud.get(), said));
  }

  private static Upstream upstream(String organization, ClusterId id, Provider cloud, Fields said) {
    String name = said.name();
    boolean recovery = said.flag("isDrEnabled");
    return new Upstream(
        id,
        organization,
        name.isEmpty() ? id.value() : name,
        cloud,
        said.read("type", ClusterReading::type).orElse(null),
        cloud == Provider.GCP ? said.text("providerAccount") : "",
        said.text("region"),
        said.read(ranges(cloud), Cidr::parse),
        said.list("metadata/externalIPs", Ipv4::parse),
        List.of(),
        recovery ? said.text("drRegion") : "",
        said.flag("isPrivateNetworkEgressEnabled"),
        said.text("status"),
        said.text("healthStatus/value"));
  }

  /** The API's word for a cluster that several organizations share has changed over time. */
  private static ClusterType type(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "DEDICATED" -> ClusterType.DEDICATED;
      case "HYBRID" -> ClusterType.HYBRID;
      case "STANDARD", "SHARED" -> ClusterType.STANDARD;
      default -> throw new InvalidValueException(Rule.CLUSTER_TYPE, text);
    };
  }

  /** In the order of a cluster's ranges. */
  private static List<String> ranges(Provider cloud) {
    return switch (cloud) {
      case AWS -> List.of("vpcSubnetRange", "secondaryVpcCidr");
      case GCP ->
          List.of("vpcSubnetRange", "podSubnetRange", "serviceSubnetRange", "servicePeeringRange");
      case AZURE -> List.of("vpcSubnetRange");
    };
  }
}
