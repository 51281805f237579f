package io.astroconnect.cloud.astro;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.cloud.AstroCatalogue;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.cluster.UpstreamDeployment;
import io.astroconnect.task.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Lists by the Astro API v1. The oldest come first, so that new ones move none of the others. */
public final class AstroLists implements AstroCatalogue {
  private static final String QUERY = "?limit=" + Pages.LIMIT + "&sorts=createdAt:asc&offset=";

  private final AstroClient client;

  /** Reads through this. */
  public AstroLists(AstroClient client) {
    this.client = client;
  }

  @Override
  public Listing<Upstream> clusters(String organization, Progress progress) {
    return read(
        new AstroFaults(organization, "ListClusters"),
        "clusters",
        object -> ClusterReading.of(organization, object),
        progress);
  }

  @Override
  public Listing<UpstreamDeployment> deployments(String organization, Progress progress) {
    return read(
        new AstroFaults(organization, "ListDeployments"),
        "deployments",
        object -> DeploymentReading.of(organization, object),
        progress);
  }

  private <T> Listing<T> read(
      AstroFaults faults, String list, Function<JsonNode, Row<T>> reading, Progress progress) {
    String path =
        "/organizations/"
            + URLEncoder.encode(faults.organization(), StandardCharsets.UTF_8).replace("+", "%20")
            + "/"
            + list
            + QUERY;
    return new Pages<T>(offset -> page(faults, path + offset, list, reading), progress).read();
  }

  private <T> Pages.Page<T> page(
      AstroFaults faults, String path, String list, Function<JsonNode, Row<T>> reading) {
    JsonNode body = client.get(faults, path);
    if (!body.path(list).isArray()) {
      throw faults.notJson(new IllegalStateException("no " + list + " in the answer"));
    }
    List<Row<T>> rows = body.path(list).valueStream().map(reading).toList();
    return new Pages.Page<>(rows, body.path("totalCount").asInt(-1));
  }
}
