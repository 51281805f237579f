package io.astroconnect.store;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles that were asked for. There is one entry for a target, an account and a condition. */
public interface Grants {

  /** Newest first. */
  List<GrantEntry> all();

  Optional<GrantEntry> find(ConnectionId id);

  /** That of the same target, account and condition. */
  Optional<GrantEntry> find(GrantIntent intent);

  /** Writes a new one down, or returns the one that stands already, unchanged. */
  GrantEntry ask(GrantEntry wanted);

  /** Changes which roles are asked for, and whether they are to go. */
  void change(ConnectionId id, List<RoleName> roles, boolean removal);

  /** Records that a call was sent for the step. */
  void sent(ConnectionId id, StepId step, Instant at);

  /**
   * Writes the answer to the step's last call.
   *
   * @param fault null if it was good
   */
  void answered(ConnectionId id, StepId step, Instant at, @Nullable Fault fault);

  /** Records when a step was first seen done; a step that was keeps its time. */
  void reached(ConnectionId id, StepId step, Instant at);

  /** Forgets all that was written down about these steps; harmless if nothing was. */
  void forget(ConnectionId id, Set<StepId> steps);

  void told(ConnectionId id, StepId step, Confirmation confirmation);

  /** Forgets what was told; harmless if nothing was. */
  void takeBack(ConnectionId id, StepId step);
}
