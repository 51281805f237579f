package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.Change;
import io.astroconnect.store.GrantEntry;
import io.astroconnect.store.Grants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Grants. Writing down what stands there already tells nobody. */
final class SqlGrants implements Grants {
  private final Database database;
  private final Feed feed;
  private final GrantRows rows = new GrantRows(new Json());

  SqlGrants(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public List<GrantEntry> all() {
    return database.read(rows::all);
  }

  @Override
  public Optional<GrantEntry> find(ConnectionId id) {
    return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  @Override
  public Optional<GrantEntry> find(GrantIntent intent) {
    return all().stream().filter(entry -> same(entry.intent(), intent)).findFirst();
  }

  private static boolean same(GrantIntent one, GrantIntent other) {
    return one.target().equals(other.target())
        && one.identity().equals(other.identity())
        && one.conditionIfAny().equals(other.conditionIfAny());
  }

  @Override
  public GrantEntry ask(GrantEntry wanted) {
    write(handle -> rows.insert(handle, wanted));
    return find(wanted.intent()).orElseThrow();
  }

  @Override
  public void change(ConnectionId id, List<RoleName> roles, boolean removal) {
    write(handle -> rows.change(handle, id, roles, removal));
  }

  @Override
  public void sent(ConnectionId id, StepId step, Instant at) {
    write(handle -> rows.sent(handle, id, step, at));
  }

  @Override
  public void answered(ConnectionId id, StepId step, Instant at, @Nullable Fault fault) {
    write(handle -> rows.answered(handle, id, step, at, fault));
  }

  @Override
  public void reached(ConnectionId id, StepId step, Instant at) {
    write(handle -> rows.reached(handle, id, step, at));
  }

  @Override
  public void forget(ConnectionId id, Set<StepId> steps) {
    write(handle -> steps.stream().mapToInt(step -> rows.forget(handle, id, step)).sum());
  }

  @Override
  public void told(ConnectionId id, StepId step, Confirmation confirmation) {
    write(handle -> rows.told(handle, id, step, confirmation));
  }

  @Override
  public void takeBack(ConnectionId id, StepId step) {
    write(handle -> rows.takeBack(handle, id, step));
  }

  private void write(Function<Handle, Integer> statements) {
    if (database.write(statements) > 0) {
      feed.changed(Change.GRANTS);
    }
  }
}
