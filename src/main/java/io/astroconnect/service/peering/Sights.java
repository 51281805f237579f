package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.task.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Plans upon what is asked and seen, and notes what is new in it; each cloud in its own way. */
interface Sights {

  /** True if peerings with such targets are this cloud's. */
  boolean holds(PeeringTarget target);

  /** When the cloud was last asked; EPOCH if never. */
  Instant lastObserved();

  /**
   * What would be done if this were asked for, beside what is asked for already; {@code anew} looks
   * past a request that ended.
   */
  Preview preview(PeeringIntent wanted, boolean anew);

  /** What would be done if this alone were asked for. */
  Preview exactly(PeeringIntent wanted);

  /** The terms that stand, with what others bring. */
  PeeringTerms widened(PeeringTerms standing, PeeringTerms others);

  /** What is asked for with a cluster and stands, as last seen. */
  List<Sibling> asked(Cluster cluster);

  /** All of this cloud's as they were last seen. */
  List<PeeringView> views();

  PeeringView view(PeeringEntry entry);

  /** Looks again at one. */
  PeeringView observe(PeeringEntry entry);

  /** The same in the middle of something: what hardly changes may be some minutes old. */
  default PeeringView glance(PeeringEntry entry) {
    return observe(entry);
  }

  /** At the next look, what hardly changes is looked at anew. */
  default void forget() {}

  /** The accounts or projects, and regions, of the clusters that have peerings. */
  Set<Scope> scopes();

  /** Looks again at all of some clusters. */
  List<PeeringView> observeAll(Predicate<Cluster> which, Progress progress)
      throws InterruptedException;

  /** True if its request was made and, as far as was seen, stands no more. */
  boolean ended(PeeringEntry entry);
}
