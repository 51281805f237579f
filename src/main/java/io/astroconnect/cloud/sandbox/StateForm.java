package io.astroconnect.cloud.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.practice.Peering;
import io.astroconnect.model.practice.SandboxState;
import java.time.Duration;
import java.time.Instant;

/** The sandbox's state as the control endpoint writes it. */
final class StateForm {

  private StateForm() {}

  static SandboxState read(JsonNode said) {
    return new SandboxState(
        Instant.parse(said.path("now").asText()),
        Duration.ofSeconds(said.path("offsetSeconds").asLong()),
        DeedForm.conditions(said.path("conditions")),
        said.path("peerings").valueStream().map(StateForm::peering).toList());
  }

  private static Peering peering(JsonNode row) {
    String cluster = row.path("clusterId").asText("");
    String expires = row.path("expires").asText("");
    return new Peering(
        row.path("id").asText(),
        Provider.parse(row.path("provider").asText("AWS")),
        cluster.isEmpty() ? null : ClusterId.parse(cluster),
        row.path("cluster").asText(""),
        row.path("vpc").asText(""),
        row.path("customer").asText(""),
        row.path("account").asText(""),
        row.path("region").asText(""),
        row.path("theirVpc").asText(""),
        row.path("status").asText(""),
        row.path("asked").asBoolean(),
        row.path("waits").asBoolean(),
        row.path("live").asBoolean(),
        Instant.parse(row.path("since").asText()),
        expires.isEmpty() ? null : Instant.parse(expires));
  }
}
