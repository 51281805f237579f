package io.astroconnect.sandbox.google;

import io.astroconnect.sandbox.google.ComputeEndpoint.Refused;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.GoogleNat;
import io.astroconnect.sandbox.world.NatGateway;
import io.astroconnect.sandbox.world.World;
import java.util.List;
import java.util.Map;

/** What a region of a project has, in a world: {@code subnetworks} and {@code routers}. */
record RegionWork(World world, String project, String region) {
  private static final String BASE = "https://www.googleapis.com/compute/v1/projects/";

  Map<String, Object> answer(String action, String name) {
    if (world.clusters().stream().noneMatch(cluster -> cluster.account().equals(project))) {
      throw new Refused(
          403,
          "forbidden",
          "Required 'compute.%s' permission for 'projects/%s'".formatted(action, project));
    }
    return switch (action) {
      case "subnetworks.list" -> list("subnetwork", clusters().stream().map(this::subnet).toList());
      case "routers.list" -> list("router", clusters().stream().map(this::router).toList());
      case "routers.getRouterStatus" -> status(name);
      default -> throw new Refused(404, "notFound", "There is no method " + action);
    };
  }

  private List<Cluster> clusters() {
    return GoogleNat.clusters(world, project, region);
  }

  private static Map<String, Object> list(String kind, List<Map<String, Object>> items) {
    return Map.of("kind", "compute#" + kind + "List", "items", items);
  }

  private String network(Cluster cluster) {
    return BASE + project + "/global/networks/" + cluster.vpc();
  }

  /** Nodes, and beside them pods and services; what is peered with services is no subnet. */
  private Map<String, Object> subnet(Cluster cluster) {
    List<String> ranges = cluster.cidrs().stream().map(Object::toString).toList();
    return Map.of(
        "kind",
        "compute#subnetwork",
        "name",
        cluster.vpc(),
        "network",
        network(cluster),
        "ipCidrRange",
        ranges.getFirst(),
        "secondaryIpRanges",
        ranges.stream()
            .skip(1)
            .limit(2)
            .map(
                range ->
                    Map.of(
                        "rangeName",
                        "range-" + range.replaceAll("[./]", "-"),
                        "ipCidrRange",
                        range))
            .toList());
  }

  private Map<String, Object> router(Cluster cluster) {
    NatGateway nat = GoogleNat.of(world, cluster);
    return Map.of(
        "kind",
        "compute#router",
        "name",
        nat.id(),
        "network",
        network(cluster),
        "nats",
        nat.addresses().isEmpty() ? List.of() : List.of(Map.of("name", "nat")));
  }

  private Map<String, Object> status(String name) {
    return clusters().stream()
        .filter(cluster -> GoogleNat.of(world, cluster).id().equals(name))
        .findFirst()
        .<Map<String, Object>>map(
            cluster ->
                Map.of(
                    "kind",
                    "compute#routerStatusResponse",
                    "result",
                    Map.of(
                        "network",
                        network(cluster),
                        "natStatus",
                        List.of(
                            Map.of(
                                "name",
                                "nat",
                                "userAllocatedNatIps",
                                GoogleNat.of(world, cluster).addresses().stream()
                                    .map(NatGateway.Elastic::publicIp)
                                    .toList())))))
        .orElseThrow(
            () ->
                new Refused(
                    404,
                    "notFound",
                    "The resource 'projects/%s/regions/%s/routers/%s' was not found"
                        .formatted(project, region, name)));
  }
}
