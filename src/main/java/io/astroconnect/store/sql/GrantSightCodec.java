package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.identity.Binding;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.Member;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.store.GrantEntry;
import java.util.List;
import java.util.Set;

/** {@link GrantObservation} in JSON; of a policy only what the grant's own account holds in it. */
final class GrantSightCodec {

  private GrantSightCodec() {}

  static ObjectNode write(GrantEntry grant, GrantObservation seen) {
    Member member = grant.intent().identity().member();
    ObjectNode node = Json.object();
    node.set(
        "account",
        FactCodec.write(
            seen.account(), account -> JsonNodeFactory.instance.textNode(account.email())));
    node.set(
        "permissions",
        FactCodec.write(seen.permissions(), held -> Json.texts(held.stream().sorted().toList())));
    node.set(
        "policy",
        FactCodec.write(
            seen.policy(), policy -> Json.array(policy.of(member), GrantSightCodec::holding)));
    return node;
  }

  private static JsonNode holding(Holding holding) {
    return Json.object()
        .put("role", holding.role())
        .put("condition", GrantRows.text(holding.condition()));
  }

  static GrantObservation read(JsonNode node, GrantEntry grant, Json json) {
    Member member = grant.intent().identity().member();
    return new GrantObservation(
        FactCodec.read(node.path("account"), text -> new ServiceAccount(text.asText())),
        FactCodec.read(
            node.path("permissions"), all -> Set.copyOf(Json.list(all, JsonNode::asText))),
        FactCodec.read(node.path("policy"), all -> policy(all, member, json)),
        grant.recorded());
  }

  private static Policy policy(JsonNode all, Member member, Json json) {
    return new Policy(
        Policy.EMPTY.version(),
        "",
        Json.list(
            all,
            one ->
                new Binding(
                    Json.text(one, "role"),
                    List.of(member),
                    GrantRows.condition(Json.text(one, "condition"), json))),
        List.of());
  }
}
