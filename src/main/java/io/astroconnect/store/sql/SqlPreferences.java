package io.astroconnect.store.sql;

import io.astroconnect.store.Change;
import io.astroconnect.store.Preferences;
import java.util.Optional;

/** Names and values. */
final class SqlPreferences implements Preferences {
  private final Database database;
  private final Feed feed;

  SqlPreferences(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public Optional<String> get(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT value FROM preference WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void put(String name, String value) {
    int changed =
        database.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO preference (name, value) VALUES (:name, :value)
                        ON CONFLICT DO UPDATE SET value = excluded.value
                        WHERE value <> excluded.value
                        """)
                    .bind("name", name)
                    .bind("value", value)
                    .execute());
    if (changed > 0) {
      feed.changed(Change.PREFERENCES);
    }
  }
}
