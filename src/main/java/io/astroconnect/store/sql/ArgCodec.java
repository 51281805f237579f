package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.checklist.Arg;

/** {@link Arg} in JSON. A kind that is not known is kept as its text. */
final class ArgCodec {

  private ArgCodec() {}

  static ObjectNode write(Arg arg) {
    ObjectNode node = Json.object();
    return switch (arg) {
      case Arg.Text(String value) -> node.put("kind", "text").put("value", value);
      case Arg.At at -> node.put("kind", "at").put("value", at.value().toString());
      case Arg.Count(long value) -> node.put("kind", "count").put("value", value);
      case Arg.Trouble trouble ->
          node.put("kind", "trouble").set("value", FaultCodec.write(trouble.value()));
    };
  }

  static Arg read(JsonNode node) {
    JsonNode value = node.path("value");
    return switch (Json.textOrBlank(node, "kind")) {
      case "at" -> new Arg.At(Json.time(node, "value"));
      case "count" -> new Arg.Count(value.asLong());
      case "trouble" -> new Arg.Trouble(FaultCodec.read(value));
      default -> new Arg.Text(value.isValueNode() ? value.asText() : value.toString());
    };
  }
}
