package io.astroconnect.store;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.aws.Issued;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Peerings that were asked for. There is at most one for a cluster and a target. */
public interface Peerings {

  /** Newest first. */
  List<PeeringEntry> all();

  Optional<PeeringEntry> find(ConnectionId id);

  Optional<PeeringEntry> find(ClusterId cluster, PeeringTarget target);

  /**
   * Writes a new peering down, or returns the one that stands for this cluster and target already,
   * unchanged: also when two processes ask at the same moment. A new one begins with nothing
   * recorded.
   */
  PeeringEntry ask(PeeringEntry wanted);

  /**
   * Changes what is asked for. What was told, called and reached belongs to a round: a new one
   * begins without any of it, as it was about another request; {@code issued} is kept.
   */
  void change(ConnectionId id, List<Cidr> cidrs, boolean dns, int round, PeeringTerms terms);

  /** The same on the terms that stand. */
  void change(ConnectionId id, List<Cidr> cidrs, boolean dns, int round);

  /**
   * Claims a step before its call is sent. False if another claim of it has no answer yet and is
   * younger than {@code settling}, or was answered well after {@code looked}: then the call must
   * not be sent.
   *
   * @param looked when the clouds were asked what led to the call
   */
  boolean begin(ConnectionId id, StepId step, Instant looked, Instant at, Duration settling);

  /**
   * Writes the answer to the step's last call.
   *
   * @param fault null if it was good
   */
  void answered(ConnectionId id, StepId step, Instant at, @Nullable Fault fault);

  /** Records a peering as this connection's own, or how it was last seen. */
  void issued(ConnectionId id, Issued issued);

  void told(ConnectionId id, StepId step, Confirmation confirmation);

  void takeBack(ConnectionId id, StepId step);

  /** Records when a step was first seen done; a step that was keeps its time. */
  void reached(ConnectionId id, StepId step, Instant at);

  /** Forgets that a step was ever done: it is no longer asked for. */
  void forget(ConnectionId id, StepId step);

  /** Records since when a step that was done no longer is; the first time stays. */
  void turned(ConnectionId id, StepId step, Instant at);

  /** Records that it is again. */
  void mended(ConnectionId id, StepId step);
}
