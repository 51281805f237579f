package io.astroconnect.store;

import io.astroconnect.model.allowlist.Given;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Allowlists that were asked for. There is one for a cluster and a service. */
public interface Allowlists {

  /** Newest first. */
  List<AllowlistEntry> all();

  Optional<AllowlistEntry> find(ConnectionId id);

  Optional<AllowlistEntry> find(ClusterId cluster, ServiceId service);

  /**
   * Writes a new one down, or returns the one that stands already, unchanged: also when two
   * processes ask at the same moment. A new one begins with nothing recorded.
   */
  AllowlistEntry ask(AllowlistEntry wanted);

  /** Asks for one anew that was withdrawn: what was recorded of it before is forgotten. */
  void askAgain(ConnectionId id, String ticket, String by, Instant at);

  /** Changes whether it is to be withdrawn; what was given stays, what was told of it goes. */
  void wish(ConnectionId id, boolean withdrawal);

  /**
   * Writes down what was given.
   *
   * @param anew true if it is something else than before: what was told of that goes
   */
  void given(ConnectionId id, Given given, boolean anew);

  void told(ConnectionId id, StepId step, Confirmation confirmation);

  void takeBack(ConnectionId id, StepId step);

  /** Records since when the addresses are others than those given; the first time stays. */
  void turned(ConnectionId id, Instant at);

  /** Records that they are the same again. */
  void mended(ConnectionId id);
}
