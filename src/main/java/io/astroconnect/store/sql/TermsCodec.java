package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.gcp.GcpTerms;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@link PeeringTerms} in JSON; what is as in a plain connection is left out. */
final class TermsCodec {

  private TermsCodec() {}

  static ObjectNode write(PeeringTerms terms) {
    ObjectNode node = Json.object();
    if (terms.wish() != Wish.CONNECTED) {
      node.put("wish", terms.wish().name().toLowerCase(Locale.ROOT));
    }
    switch (terms) {
      case Terms aws -> write(aws, node);
      case GcpTerms google -> ExchangeCodec.write(google.exchange(), node);
      default -> throw new IllegalArgumentException("unknown terms: " + terms);
    }
    return node;
  }

  private static void write(Terms terms, ObjectNode node) {
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
  }

  /** Terms are of the cloud that the target is in. */
  static PeeringTerms read(PeeringTarget target, JsonNode node) {
    return target instanceof PeerNetwork
        ? new GcpTerms(wish(node), ExchangeCodec.read(node))
        : aws(node);
  }

  private static Terms aws(JsonNode node) {
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
