package io.astroconnect.cloud.astro;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.UpstreamDeployment;
import io.astroconnect.model.net.Ipv4;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deployment as {@code GET /organizations/{org}/deployments} lists it. */
final class DeploymentReading {
  private DeploymentReading() {}

  static Row<UpstreamDeployment> of(String organization, JsonNode object) {
    Fields said = new Fields(object);
    String id = said.text("id");
    Optional<ClusterId> cluster = said.read("clusterId", ClusterId::parse);
    if (id.isEmpty()) {
      return said.unread("id");
    }
    if (cluster.isEmpty()) {
      return said.unread("clusterId");
    }
    String name = said.name();
    return said.row(
        new UpstreamDeployment(
            new Deployment(
                id,
                name.isEmpty() ? id : name,
                said.text("namespace"),
                cluster.get(),
                first(said, "effectiveWorkloadIdentity", "workloadIdentity"),
                first(said, "effectiveDRWorkloadIdentity", "drWorkloadIdentity"),
                organization,
                null),
            said.text("status"),
            said.list("externalIPs", Ipv4::parse),
            said.list("drExternalIPs", Ipv4::parse)));
  }

  /** What is in effect; else what was asked for; null if neither is said. */
  private static @Nullable String first(Fields said, String effective, String asked) {
    String given = said.text(effective);
    String either = given.isEmpty() ? said.text(asked) : given;
    return either.isEmpty() ? null : either;
  }
}
