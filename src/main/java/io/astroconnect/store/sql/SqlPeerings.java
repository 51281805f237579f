package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.aws.Issued;
import io.astroconnect.store.Change;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Peerings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Peerings. Writing down what stands there already tells nobody. */
final class SqlPeerings implements Peerings {
  private final Database database;
  private final Feed feed;
  private final InstantSource clock;
  private final PeeringRows peerings = new PeeringRows(new Json());
  private final CallRows calls = new CallRows();
  private final ConfirmationRows confirmations = new ConfirmationRows();
  private final IssuedRows issued = new IssuedRows();
  private final TurnRows turns = new TurnRows();

  SqlPeerings(Database database, Feed feed, InstantSource clock) {
    this.database = database;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  public List<PeeringEntry> all() {
    return database.read(peerings::all);
  }

  @Override
  public Optional<PeeringEntry> find(ConnectionId id) {
    return database.read(handle -> peerings.find(handle, id));
  }

  @Override
  public Optional<PeeringEntry> find(ClusterId cluster, PeeringTarget target) {
    return database.read(handle -> peerings.find(handle, cluster, target));
  }

  @Override
  public PeeringEntry ask(PeeringEntry wanted) {
    write(handle -> peerings.insert(handle, wanted));
    return find(wanted.cluster(), wanted.target()).orElseThrow();
  }

  @Override
  public void change(ConnectionId id, List<Cidr> cidrs, boolean dns, int round) {
    changed(id, cidrs, dns, round, null);
  }

  @Override
  public void change(
      ConnectionId id, List<Cidr> cidrs, boolean dns, int round, PeeringTerms terms) {
    changed(id, cidrs, dns, round, terms);
  }

  private void changed(
      ConnectionId id, List<Cidr> cidrs, boolean dns, int round, @Nullable PeeringTerms terms) {
    write(
        handle ->
            peerings.round(handle, id) > 0
                && peerings.change(handle, id, cidrs, dns, round, terms));
  }

  @Override
  public boolean begin(
      ConnectionId id, StepId step, Instant looked, Instant at, Duration settling) {
    return write(
        handle ->
            !calls.standing(handle, id, step, looked, at, settling)
                && calls.begin(handle, id, peerings.round(handle, id), step, at));
  }

  @Override
  public void answered(ConnectionId id, StepId step, Instant at, @Nullable Fault fault) {
    if (!write(handle -> calls.answered(handle, id, step, at, fault))) {
      throw new IllegalArgumentException("No call of " + step + " was begun for " + id + ".");
    }
  }

  @Override
  public void issued(ConnectionId id, Issued peering) {
    write(handle -> issued.issued(handle, id, peering));
  }

  @Override
  public void told(ConnectionId id, StepId step, Confirmation confirmation) {
    write(handle -> confirmations.told(handle, id, peerings.round(handle, id), step, confirmation));
  }

  @Override
  public void takeBack(ConnectionId id, StepId step) {
    write(
        handle ->
            confirmations.takeBack(handle, id, peerings.round(handle, id), step, clock.instant()));
  }

  @Override
  public void reached(ConnectionId id, StepId step, Instant at) {
    write(handle -> confirmations.reached(handle, id, peerings.round(handle, id), step, at));
  }

  @Override
  public void forget(ConnectionId id, StepId step) {
    write(handle -> confirmations.forget(handle, id, peerings.round(handle, id), step));
  }

  @Override
  public void turned(ConnectionId id, StepId step, Instant at) {
    write(handle -> turns.turned(handle, id, peerings.round(handle, id), step, at));
  }

  @Override
  public void mended(ConnectionId id, StepId step) {
    write(handle -> turns.mended(handle, id, peerings.round(handle, id), step));
  }

  /** True, and told, if the statements changed something. */
  private boolean write(Predicate<Handle> statements) {
    boolean changed = database.write(statements::test);
    if (changed) {
      feed.changed(Change.PEERINGS);
    }
    return changed;
  }
}
