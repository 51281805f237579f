package io.astroconnect.store.sql;

import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.store.Change;
import io.astroconnect.store.Facts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was last seen. Facts that cannot be read count as never seen: the cloud has them still. */
final class SqlFacts implements Facts {
  private static final Logger LOG = LoggerFactory.getLogger(SqlFacts.class);

  private final Database database;
  private final Feed feed;
  private final Json json = new Json();

  SqlFacts(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public Optional<VpcFacts> find(String account, String region, String vpc) {
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
      return text.map(json::read).map(VpcFactsCodec::read);
    } catch (IllegalArgumentException unreadable) {
      LOG.warn("Forgetting what was seen of {}: {}", vpc, unreadable.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void save(String account, String region, String vpc, VpcFacts facts) {
    String text = VpcFactsCodec.write(facts).toString();
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
