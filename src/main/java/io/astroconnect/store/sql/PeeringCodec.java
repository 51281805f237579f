package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link VpcPeering} in JSON; what EC2 did not report is left out. */
final class PeeringCodec {

  private PeeringCodec() {}

  static ObjectNode write(VpcPeering peering) {
    ObjectNode node =
        Json.object()
            .put("id", peering.id().value())
            .put("code", peering.code())
            .put("message", peering.message());
    node.set("requester", side(peering.requester()));
    node.set("accepter", side(peering.accepter()));
    peering.expiry().ifPresent(at -> node.put("expiresAt", at.toString()));
    return node;
  }

  static VpcPeering read(JsonNode node) {
    @Nullable Instant expiresAt =
        node.hasNonNull("expiresAt") ? Json.time(node, "expiresAt") : null;
    return new VpcPeering(
        VpcPeeringConnectionId.parse(Json.text(node, "id")),
        Json.text(node, "code"),
        Json.textOrBlank(node, "message"),
        side(node.required("requester")),
        side(node.required("accepter")),
        expiresAt);
  }

  private static ObjectNode side(PeeringSide side) {
    ObjectNode node =
        Json.object()
            .put("account", side.account())
            .put("region", side.region())
            .put("vpc", side.vpc());
    node.set("cidrs", Json.texts(side.cidrs()));
    side.dns().ifPresent(on -> node.put("remoteDns", on));
    return node;
  }

  private static PeeringSide side(JsonNode node) {
    return new PeeringSide(
        Json.textOrBlank(node, "account"),
        Json.textOrBlank(node, "region"),
        Json.text(node, "vpc"),
        Json.ranges(node, "cidrs"),
        node.hasNonNull("remoteDns") ? Boolean.valueOf(node.get("remoteDns").asBoolean()) : null);
  }
}
