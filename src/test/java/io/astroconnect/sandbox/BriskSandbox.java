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
import java.util.Objects;

/**
 * The cast that comes with the product in clouds that take a tenth of their time, for whoever waits
 * for them on the real clock. Customers are no quicker, and requests live as long.
 */
public final class BriskSandbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BriskSandbox() {}

  /** How long a request is taken, and how long customers who answer take for it. */
  public static final Duration TAKING = Duration.ofMillis(100);

  public static final Duration ANSWERING = Duration.ofSeconds(3);

  /** Opens a home's stand-ins, or connects to them; a home that has a world goes on with it. */
  public static Sandbox open(Path home) throws IOException {
    return open(home, TAKING, ANSWERING);
  }

  /**
   * The same, where one of the two is too long to be over by itself: what a test sees before it
   * moves the clock does not hang on how busy the machine is.
   *
   * @param taking how long a request is initiating
   * @param answering after what time those answer who answer at once
   */
  public static Sandbox open(Path home, Duration taking, Duration answering) throws IOException {
    return Sandbox.openOrConnect(home, Clock.systemUTC(), seed(taking, answering));
  }

  private static Seed seed(Duration taking, Duration answering) throws IOException {
    try (InputStream builtIn = Seed.class.getResourceAsStream("seed.json")) {
      JsonNode seed = JSON.readTree(Objects.requireNonNull(builtIn));
      ObjectNode pace = (ObjectNode) seed.get("pace");
      for (String turn : List.of("provisioning", "deleting", "operation")) {
        pace.put(turn, Duration.parse(pace.get(turn).asText()).dividedBy(10).toString());
      }
      pace.put("initiating", taking.toString());
      for (JsonNode customer : seed.get("behaviours")) {
        if (customer.get("answersAfter").asText().equals(ANSWERING.toString())) {
          ((ObjectNode) customer).put("answersAfter", answering.toString());
        }
      }
      return Seed.read(new ByteArrayInputStream(JSON.writeValueAsBytes(seed)));
    }
  }
}
