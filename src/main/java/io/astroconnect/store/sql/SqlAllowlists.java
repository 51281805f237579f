package io.astroconnect.store.sql;

import io.astroconnect.model.allowlist.Given;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.AllowlistEntry;
import io.astroconnect.store.Allowlists;
import io.astroconnect.store.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Allowlists. Writing down what stands there already tells nobody. */
final class SqlAllowlists implements Allowlists {
  private final Database database;
  private final Feed feed;
  private final AllowlistRows rows = new AllowlistRows(new Json());

  SqlAllowlists(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public List<AllowlistEntry> all() {
    return database.read(rows::all);
  }

  @Override
  public Optional<AllowlistEntry> find(ConnectionId id) {
    return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  @Override
  public Optional<AllowlistEntry> find(ClusterId cluster, ServiceId service) {
    return all().stream()
        .filter(entry -> entry.intent().cluster().equals(cluster))
        .filter(entry -> entry.intent().service().equals(service))
        .findFirst();
  }

  @Override
  public AllowlistEntry ask(AllowlistEntry wanted) {
    write(handle -> rows.insert(handle, wanted));
    return find(wanted.intent().cluster(), wanted.intent().service()).orElseThrow();
  }

  @Override
  public void askAgain(ConnectionId id, String ticket, String by, Instant at) {
    write(handle -> rows.askAgain(handle, id, ticket, by, at) + rows.forget(handle, id));
  }

  @Override
  public void wish(ConnectionId id, boolean withdrawal) {
    write(
        handle -> {
          int changed = rows.wish(handle, id, withdrawal);
          return changed == 0 ? 0 : changed + rows.takeBack(handle, id, "take-out");
        });
  }

  @Override
  public void given(ConnectionId id, Given given, boolean anew) {
    write(handle -> rows.given(handle, id, given) + (anew ? rows.forget(handle, id) : 0));
  }

  @Override
  public void told(ConnectionId id, StepId step, Confirmation confirmation) {
    write(handle -> rows.told(handle, id, step, confirmation));
  }

  @Override
  public void takeBack(ConnectionId id, StepId step) {
    write(handle -> rows.takeBack(handle, id, step.value()));
  }

  @Override
  public void turned(ConnectionId id, Instant at) {
    write(handle -> rows.turned(handle, id, at));
  }

  @Override
  public void mended(ConnectionId id) {
    write(handle -> rows.mended(handle, id));
  }

  private void write(Function<Handle, Integer> statements) {
    if (database.write(statements) > 0) {
      feed.changed(Change.ALLOWLISTS);
    }
  }
}
