package io.astroconnect.model.report;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection as a report has it.
 *
 * @param cluster null if the account that holds roles is of no cluster that we know
 * @param target what the cluster is connected with, from wide to narrow: account, region, VPC; of
 *     an identity the project or account, who holds roles there, and the roles
 * @param ticket or ""
 * @param by who asked for it
 * @param requestedAt when it was asked for
 * @param observedAt when the oldest fact behind the checklist was seen; null if one is not seen
 * @param told what a person said, by step
 * @param reached when each step was first seen or told done
 */
public record ConnectionEntry(
    ConnectionId id,
    @Nullable ClusterId cluster,
    ConnectionMethod method,
    List<String> target,
    List<Cidr> cidrs,
    String ticket,
    String by,
    Instant requestedAt,
    @Nullable Instant observedAt,
    Checklist checklist,
    Map<StepId, Confirmation> told,
    Map<StepId, Instant> reached) {
  public ConnectionEntry {
    target = List.copyOf(target);
    cidrs = List.copyOf(cidrs);
    told = Map.copyOf(told);
    reached = Map.copyOf(reached);
  }

  public Optional<ClusterId> clusterIfAny() {
    return Optional.ofNullable(cluster);
  }

  public Optional<Instant> observed() {
    return Optional.ofNullable(observedAt);
  }

  /** The step that it waits for; empty if none is left, or if it was taken away. */
  public Optional<Step> waitingFor() {
    return checklist.state() == ConnectionState.REMOVED ? Optional.empty() : checklist.next();
  }

  /** The first step that could not be looked at. */
  public Optional<Step> unseen() {
    return checklist.steps().stream().filter(step -> step.state() == StepState.UNKNOWN).findFirst();
  }

  public Optional<Confirmation> told(Step step) {
    return Optional.ofNullable(told.get(step.id()));
  }

  public Optional<Instant> reached(Step step) {
    return Optional.ofNullable(reached.get(step.id()));
  }
}
