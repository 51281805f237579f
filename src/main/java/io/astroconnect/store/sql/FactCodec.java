package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;

/**
 * {@link Fact} in JSON. A fact that cannot be read is unknown, never a guess: it takes nothing else
 * with it, and the next look at the cloud mends it.
 */
final class FactCodec {

  private FactCodec() {}

  static <T> ObjectNode write(Fact<T> fact, Function<T, JsonNode> value) {
    ObjectNode node = Json.object();
    node.put("at", fact.at().toString());
    return switch (fact) {
      case Fact.Seen<T> seen -> node.put("kind", "seen").set("value", value.apply(seen.value()));
      case Fact.Unknown<T> unknown ->
          node.put("kind", "unknown").set("why", FaultCodec.write(unknown.why()));
      case Fact.Gone<T> _ -> node.put("kind", "gone");
    };
  }

  static <T> Fact<T> read(JsonNode node, Function<JsonNode, T> value) {
    if (node.isMissingNode()) {
      return Fact.notAsked();
    }
    try {
      Instant at = Json.time(node, "at");
      String kind = Json.text(node, "kind");
      return switch (kind) {
        case "seen" -> new Fact.Seen<>(value.apply(node.required("value")), at);
        case "unknown" -> new Fact.Unknown<>(FaultCodec.read(node.path("why")), at);
        case "gone" -> new Fact.Gone<>(at);
        default -> new Fact.Unknown<>(unreadable(kind), at);
      };
    } catch (IllegalArgumentException | DateTimeException broken) {
      return new Fact.Unknown<>(unreadable(String.valueOf(broken.getMessage())), Instant.EPOCH);
    }
  }

  private static Fault unreadable(String detail) {
    return new Fault.Bug(Fault.Where.NOWHERE, "stored fact: " + detail);
  }
}
