package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.StackType;

/** {@link Exchange} in JSON; what is as in a new peering is left out. */
final class ExchangeCodec {

  private ExchangeCodec() {}

  static void write(Exchange exchange, ObjectNode node) {
    put(node, "importCustom", exchange.importCustom(), Exchange.USUAL.importCustom());
    put(node, "exportCustom", exchange.exportCustom(), Exchange.USUAL.exportCustom());
    put(node, "importPublic", exchange.importPublic(), Exchange.USUAL.importPublic());
    put(node, "exportPublic", exchange.exportPublic(), Exchange.USUAL.exportPublic());
    if (exchange.stack() != Exchange.USUAL.stack()) {
      node.put("stack", exchange.stack().name());
    }
  }

  private static void put(ObjectNode node, String name, boolean value, boolean usual) {
    if (value != usual) {
      node.put(name, value);
    }
  }

  static Exchange read(JsonNode node) {
    return new Exchange(
        node.path("importCustom").asBoolean(Exchange.USUAL.importCustom()),
        node.path("exportCustom").asBoolean(Exchange.USUAL.exportCustom()),
        node.path("importPublic").asBoolean(Exchange.USUAL.importPublic()),
        node.path("exportPublic").asBoolean(Exchange.USUAL.exportPublic()),
        StackType.valueOf(node.path("stack").asText(Exchange.USUAL.stack().name())));
  }
}
