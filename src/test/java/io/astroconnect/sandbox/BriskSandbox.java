package io.astroconnect.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.sandbox.seed.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cast that comes with the product in clouds that take a tenth of their time, for whoever waits
 * for them on the real clock. Customers are no quicker, and requests live as long.
 */
public final class BriskSandbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BriskSandbox() {}

  /** Opens a home's stand-ins, or connects to them; a home that has a world goes on with it. */
  public static Sandbox open(Path home) throws IOException {
    return Sandbox.openOrConnect(home, Clock.systemUTC(), seed(Map.of()));
  }

  /**
   * The same with customers who take their time to answer, for who looks at what is not answered.
   */
  public static Sandbox open(Path home, Duration customersTake) throws IOException {
    return Sandbox.openOrConnect(
        home, Clock.systemUTC(), seed(Map.of("answersAfter", customersTake.toString())));
  }

  private static Seed seed(Map<String, String> behaviour) throws IOException {
    try (InputStream builtIn = Seed.class.getResourceAsStream("seed.json")) {
      JsonNode seed = JSON.readTree(Objects.requireNonNull(builtIn));
      ObjectNode pace = (ObjectNode) seed.get("pace");
      for (String turn : List.of("initiating", "provisioning", "deleting", "operation")) {
        pace.put(turn, Duration.parse(pace.get(turn).asText()).dividedBy(10).toString());
      }
      seed.get("behaviours")
          .forEach(one -> behaviour.forEach((key, value) -> ((ObjectNode) one).put(key, value)));
      return Seed.read(new ByteArrayInputStream(JSON.writeValueAsBytes(seed)));
    }
  }
}
