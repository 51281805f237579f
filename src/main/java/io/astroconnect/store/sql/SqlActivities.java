package io.astroconnect.store.sql;

import io.astroconnect.store.Activities;
import io.astroconnect.store.Activity;
import io.astroconnect.store.Change;
import java.util.List;

/** The log of what happened. */
final class SqlActivities implements Activities {
  private final Database database;
  private final Feed feed;
  private final ActivityRows rows = new ActivityRows();

  SqlActivities(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public void add(Activity activity) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO activity (at, who, subject, key, args)"
                        + " VALUES (:at, :who, :subject, :key, :args)")
                .bind("at", Times.text(activity.at()))
                .bind("who", activity.who())
                .bind("subject", activity.subject())
                .bind("key", activity.key())
                .bind("args", Json.array(activity.args(), ArgCodec::write).toString())
                .execute());
    feed.changed(Change.ACTIVITIES);
  }

  @Override
  public List<Activity> latest(int most) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM activity ORDER BY at DESC, n DESC LIMIT :most")
                .bind("most", most)
                .map((row, _) -> rows.activity(row))
                .list());
  }

  @Override
  public List<Activity> of(String subject) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM activity WHERE subject = :subject ORDER BY at DESC, n DESC")
                .bind("subject", subject)
                .map((row, _) -> rows.activity(row))
                .list());
  }
}
