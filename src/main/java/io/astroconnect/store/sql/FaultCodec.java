package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Fault.Where;

/** {@link Fault} in JSON. A kind that is not known is kept as a {@link Fault.Bug} that names it. */
final class FaultCodec {

  private FaultCodec() {}

  static ObjectNode write(Fault fault) {
    ObjectNode node = Json.object();
    node.put("kind", kind(fault));
    node.set("where", where(fault.where()));
    return switch (fault) {
      case Fault.NeedsSignIn f -> node.put("command", f.command());
      case Fault.NotAllowed f -> node.put("message", f.message());
      case Fault.NotFound f -> node.put("message", f.message());
      case Fault.Conflict f -> node.put("code", f.code()).put("message", f.message());
      case Fault.Throttled _ -> node;
      case Fault.Unreachable f -> node.put("message", f.message());
      case Fault.Invalid f -> node.put("code", f.code()).put("message", f.message());
      case Fault.Bug f -> node.put("message", f.message());
      case Fault.NotAsked _ -> node;
    };
  }

  static Fault read(JsonNode node) {
    Where where = where(node.path("where"));
    String message = Json.textOrBlank(node, "message");
    String code = Json.textOrBlank(node, "code");
    String kind = Json.textOrBlank(node, "kind");
    return switch (kind) {
      case "needs-sign-in" -> new Fault.NeedsSignIn(where, Json.textOrBlank(node, "command"));
      case "not-allowed" -> new Fault.NotAllowed(where, message);
      case "not-found" -> new Fault.NotFound(where, message);
      case "conflict" -> new Fault.Conflict(where, code, message);
      case "throttled" -> new Fault.Throttled(where);
      case "unreachable" -> new Fault.Unreachable(where, message);
      case "invalid" -> new Fault.Invalid(where, code, message);
      case "bug" -> new Fault.Bug(where, message);
      case "not-asked" -> new Fault.NotAsked();
      default -> new Fault.Bug(where, message.isEmpty() ? kind : kind + ": " + message);
    };
  }

  private static String kind(Fault fault) {
    return switch (fault) {
      case Fault.NeedsSignIn _ -> "needs-sign-in";
      case Fault.NotAllowed _ -> "not-allowed";
      case Fault.NotFound _ -> "not-found";
      case Fault.Conflict _ -> "conflict";
      case Fault.Throttled _ -> "throttled";
      case Fault.Unreachable _ -> "unreachable";
      case Fault.Invalid _ -> "invalid";
      case Fault.Bug _ -> "bug";
      case Fault.NotAsked _ -> "not-asked";
    };
  }

  private static ObjectNode where(Where where) {
    return Json.object()
        .put("account", where.account())
        .put("region", where.region())
        .put("call", where.call())
        .put("requestId", where.requestId());
  }

  private static Where where(JsonNode node) {
    return new Where(
        Json.textOrBlank(node, "account"),
        Json.textOrBlank(node, "region"),
        Json.textOrBlank(node, "call"),
        Json.textOrBlank(node, "requestId"));
  }
}
