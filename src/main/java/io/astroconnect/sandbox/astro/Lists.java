package io.astroconnect.sandbox.astro;

import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Parts of the lists. They were made in the order in which the world has them. */
final class Lists {
  private Lists() {}

  private record Clusters(
      List<Forms.ClusterForm> clusters, int limit, int offset, int totalCount) {}

  private record Deployments(
      List<Forms.DeploymentForm> deployments, int limit, int offset, int totalCount) {}

  static Object clusters(World world, String organization, Query query) {
    List<Cluster> all =
        ordered(
            query,
            listed(world, organization)
                .filter(one -> query.names().isEmpty() || query.names().contains(one.name()))
                .filter(
                    one -> query.provider().isEmpty() || query.provider().equals(one.provider())),
            Cluster::name);
    List<Forms.ClusterForm> page = part(query, all).map(Forms::of).toList();
    return new Clusters(page, query.limit(), query.offset(), all.size());
  }

  static Object deployments(World world, String organization, Query query) {
    Map<String, Cluster> clusters = new HashMap<>();
    listed(world, organization).forEach(one -> clusters.put(one.id(), one));
    List<Forms.DeploymentForm> all =
        ordered(
            query,
            world.deployments().stream()
                .filter(one -> query.names().isEmpty() || query.names().contains(one.name()))
                .flatMap(
                    one ->
                        Stream.ofNullable(clusters.get(one.clusterId()))
                            .map(cluster -> Forms.of(one, cluster))),
            Forms.DeploymentForm::name);
    return new Deployments(part(query, all).toList(), query.limit(), query.offset(), all.size());
  }

  private static Stream<Cluster> listed(World world, String organization) {
    return world.clusters().stream()
        .filter(one -> Organizations.of(one).equals(organization))
        .filter(one -> !world.surroundings().unlisted().contains(one.id()));
  }

  private static <T> List<T> ordered(Query query, Stream<T> some, Function<T, String> name) {
    List<T> all = new ArrayList<>(some.toList());
    if (query.sort().startsWith("name")) {
      all.sort(Comparator.comparing(name));
    }
    if (query.sort().endsWith("desc")) {
      Collections.reverse(all);
    }
    return all;
  }

  private static <T> Stream<T> part(Query query, List<T> all) {
    return all.stream().skip(query.offset()).limit(query.limit());
  }
}
