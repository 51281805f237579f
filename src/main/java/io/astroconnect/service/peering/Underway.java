package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far the operations are that this process follows; none of it is kept. */
final class Underway {
  private record Followed(StepId step, PeeringOperation operation) {}

  private final Map<ConnectionId, Followed> all = new ConcurrentHashMap<>();

  void at(ConnectionId id, StepId step, PeeringOperation operation) {
    all.put(id, new Followed(step, operation));
  }

  void over(ConnectionId id) {
    all.remove(id);
  }

  /** That of a connection, by its step; none if nothing of it is followed here. */
  Map<StepId, PeeringOperation> of(ConnectionId id) {
    Followed now = all.get(id);
    return now == null ? Map.of() : Map.of(now.step(), now.operation());
  }

  Collection<PeeringOperation> all() {
    return List.copyOf(all.values()).stream().map(Followed::operation).toList();
  }
}
