package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.store.Activities;
import io.astroconnect.store.Activity;
import io.astroconnect.store.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of what happened. */
final class SqlActivities implements Activities {
  private static final Logger LOG = LoggerFactory.getLogger(SqlActivities.class);

  private final Database database;
  private final Feed feed;
  private final Json json = new Json();

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
                .map(this::activity)
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
                .map(this::activity)
                .list());
  }

  private Activity activity(ResultSet row, StatementContext context) throws SQLException {
    return new Activity(
        Times.time(row.getString("at")),
        row.getString("who"),
        row.getString("subject"),
        row.getString("key"),
        args(row.getString("args")));
  }

  /** What happened counts for more than the details of it. */
  private List<Arg> args(String text) {
    try {
      return Json.list(json.read(text), ArgCodec::read);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      LOG.warn("Arguments of an activity cannot be read: {}", text);
      return List.of(new Arg.Text(text));
    }
  }
}
