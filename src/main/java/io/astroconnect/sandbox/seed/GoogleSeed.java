package io.astroconnect.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Deployment;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Google's projects, from {@code google.json}: those of customers as written there, and those that
 * our clusters run in, with an account for each deployment. Reads nothing by Google's libraries,
 * which are slow to load.
 */
final class GoogleSeed {
  /** Service accounts were there before anybody looks. */
  private static final Duration AGE = Duration.ofDays(90);

  private static final int USED = 24;

  private final Instant since;
  private final Map<String, List<GoogleNetwork.Custom>> customs;
  private Google google = Google.NOTHING;
  private long number = 481_000_000_000L;

  private GoogleSeed(Instant now, JsonNode file) {
    this.since = now.minus(AGE);
    this.customs = customs(file);
  }

  static World around(World world, Instant now) {
    JsonNode file = file();
    GoogleSeed seed = new GoogleSeed(now, file);
    Set<String> all = texts(file.path("everything"));
    world.clusters().stream()
        .filter(cluster -> cluster.provider().equals("GCP"))
        .forEach(cluster -> seed.project(cluster.account(), cluster.name(), all, "{}"));
    for (JsonNode project : file.path("projects")) {
      seed.project(
          project.path("id").asText(),
          project.path("name").asText(),
          project.path("permissions").isArray() ? texts(project.path("permissions")) : all,
          project.path("policy").toString());
      project.path("accounts").forEach(email -> seed.account(email.asText()));
    }
    Map<String, Cluster> clusters =
        world.clusters().stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
    for (Deployment deployment : world.deployments()) {
      Cluster cluster = Objects.requireNonNull(clusters.get(deployment.clusterId()));
      if (cluster.provider().equals("GCP")) {
        seed.account(email(deployment, cluster));
        String recovery = deployment.recoveryIdentity();
        if (recovery != null) {
          seed.account(recovery);
        }
      }
    }
    world.clusters().stream()
        .filter(cluster -> cluster.provider().equals("GCP"))
        .forEach(cluster -> seed.network(cluster.account(), cluster.vpc(), cluster.cidrs()));
    world.customers().stream()
        .filter(customer -> customer.provider().equals("GCP"))
        .forEach(customer -> seed.network(customer.account(), customer.vpc(), customer.cidrs()));
    return world.with(world.surroundings().with(seed.google));
  }

  private void network(String project, String name, List<Cidr> ranges) {
    List<GoogleNetwork.Custom> routes = customs.getOrDefault(project + "/" + name, List.of());
    google = google.with(GoogleNetwork.of(project, name, ranges, routes));
  }

  private static Map<String, List<GoogleNetwork.Custom>> customs(JsonNode file) {
    return file.path("customRoutes")
        .valueStream()
        .collect(
            Collectors.groupingBy(
                route -> route.path("network").asText(),
                Collectors.mapping(
                    route ->
                        new GoogleNetwork.Custom(
                            Cidr.parse(route.path("range").asText()),
                            route.path("dynamic").asBoolean()),
                    Collectors.toList())));
  }

  private static String email(Deployment deployment, Cluster cluster) {
    String reported = deployment.workloadIdentity();
    String namespace = deployment.namespace();
    String used = namespace.substring(0, Math.min(USED, namespace.length()));
    return reported == null
        ? "astro-" + used + "@" + cluster.account() + ".iam.gserviceaccount.com"
        : reported;
  }

  private void project(String id, String name, Set<String> permissions, String policy) {
    number += 7919;
    google =
        google.with(
            new Google.Project(id, number, name, new Google.Guarded(policy, 1), permissions));
  }

  private void account(String email) {
    String domain = email.substring(email.indexOf('@') + 1);
    number += 7919;
    google =
        google.with(
            new Google.Account(
                email,
                domain.substring(0, domain.indexOf('.')),
                Long.toString(number),
                since,
                Google.Guarded.EMPTY));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static JsonNode file() {
    try (InputStream in = GoogleSeed.class.getResourceAsStream("google.json")) {
      return JsonMapper.builder()
          .build()
          .readTree(Objects.requireNonNull(in, "google.json is missing from the class path"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
