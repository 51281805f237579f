package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@link Terms} in JSON; what is as in a plain connection is left out. */
final class TermsCodec {

  private TermsCodec() {}

  static ObjectNode write(Terms terms) {
    ObjectNode node = Json.object();
    if (terms.wish() != Wish.CONNECTED) {
      node.put("wish", terms.wish().name().toLowerCase(Locale.ROOT));
    }
    if (!terms.zones().isEmpty()) {
      node.set("zones", Json.texts(terms.zones()));
    }
    VpcPeeringConnectionId adopted = terms.adopted();
    if (adopted != null) {
      node.put("adopted", adopted.value());
    }
    terms
        .roleIfAny()
        .ifPresent(
            role ->
                node.putObject("role").put("arn", role.arn()).put("externalId", role.externalId()));
    return node;
  }

  static Terms read(JsonNode node) {
    List<HostedZoneId> zones =
        node.has("zones")
            ? Json.list(node.required("zones"), zone -> new HostedZoneId(zone.asText()))
            : List.of();
    @Nullable VpcPeeringConnectionId adopted =
        node.hasNonNull("adopted") ? new VpcPeeringConnectionId(Json.text(node, "adopted")) : null;
    @Nullable AccepterRole role = node.hasNonNull("role") ? role(node.required("role")) : null;
    return new Terms(wish(node), zones, adopted, role);
  }

  private static Wish wish(JsonNode node) {
    return node.has("wish")
        ? Wish.valueOf(Json.text(node, "wish").toUpperCase(Locale.ROOT))
        : Wish.CONNECTED;
  }

  private static AccepterRole role(JsonNode node) {
    return new AccepterRole(Json.text(node, "arn"), Json.textOrBlank(node, "externalId"));
  }
}
