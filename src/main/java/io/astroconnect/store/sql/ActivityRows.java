package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.store.Activity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows of the table {@code activity}. */
final class ActivityRows {
  private static final Logger LOG = LoggerFactory.getLogger(ActivityRows.class);

  private final Json json = new Json();

  Activity activity(ResultSet row) throws SQLException {
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
