package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.gcp.NetworkFacts;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.store.Change;
import io.astroconnect.store.Facts;
import io.astroconnect.store.GrantEntry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was last seen. Facts that cannot be read count as never seen: the cloud has them still. */
final class SqlFacts implements Facts {
  private static final Logger LOG = LoggerFactory.getLogger(SqlFacts.class);

  /** Where the facts of grants stand: no region and no network's place is called so. */
  private static final String IAM = "iam";

  private final Database database;
  private final Feed feed;
  private final Json json = new Json();

  SqlFacts(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public Set<Place> places() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT account, region, vpc FROM fact WHERE region <> :iam")
                .bind("iam", IAM)
                .map(
                    (row, _) ->
                        new Place(
                            row.getString("account"),
                            row.getString("region"),
                            row.getString("vpc")))
                .set());
  }

  @Override
  public Optional<VpcFacts> find(String account, String region, String vpc) {
    return read(account, region, vpc, VpcFactsCodec::read);
  }

  @Override
  public Optional<NetworkFacts> find(PeerNetwork network) {
    return read(network.owner(), network.place(), network.network(), NetworkFactsCodec::read);
  }

  @Override
  public Optional<GrantObservation> find(GrantEntry grant) {
    return read(
        grant.intent().target().label(),
        IAM,
        grant.id().value(),
        node -> GrantSightCodec.read(node, grant, json));
  }

  @Override
  public void save(GrantEntry grant, GrantObservation seen) {
    write(
        grant.intent().target().label(),
        IAM,
        grant.id().value(),
        GrantSightCodec.write(grant, seen).toString());
  }

  private <T> Optional<T> read(
      String account, String region, String vpc, Function<JsonNode, T> codec) {
    Optional<String> text =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT facts FROM fact"
                            + " WHERE account = :account AND region = :region AND vpc = :vpc")
                    .bind("account", account)
                    .bind("region", region)
                    .bind("vpc", vpc)
                    .mapTo(String.class)
                    .findOne());
    try {
      return text.map(json::read).map(codec);
    } catch (IllegalArgumentException unreadable) {
      LOG.warn("Forgetting what was seen of {}: {}", vpc, unreadable.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void save(String account, String region, String vpc, VpcFacts facts) {
    write(account, region, vpc, VpcFactsCodec.write(facts).toString());
  }

  @Override
  public void save(PeerNetwork network, NetworkFacts facts) {
    write(
        network.owner(),
        network.place(),
        network.network(),
        NetworkFactsCodec.write(facts).toString());
  }

  private void write(String account, String region, String vpc, String text) {
    int changed =
        database.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO fact (account, region, vpc, facts)
                        VALUES (:account, :region, :vpc, :facts)
                        ON CONFLICT DO UPDATE SET facts = excluded.facts
                        WHERE facts <> excluded.facts
                        """)
                    .bind("account", account)
                    .bind("region", region)
                    .bind("vpc", vpc)
                    .bind("facts", text)
                    .execute());
    if (changed > 0) {
      feed.changed(Change.FACTS);
    }
  }
}
