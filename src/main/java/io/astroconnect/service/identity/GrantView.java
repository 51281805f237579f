package io.astroconnect.service.identity;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.GrantPlanner;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.GrantEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A grant as it stands: what was asked, what Google says, and the checklist of the two.
 *
 * @param turned when a step that was done was first seen to be no longer
 */
public record GrantView(
    GrantEntry entry, GrantObservation seen, Checklist checklist, Map<StepId, Instant> turned) {
  public GrantView {
    turned = Map.copyOf(turned);
  }

  public ConnectionId id() {
    return entry.id();
  }

  public GrantIntent intent() {
    return entry.intent();
  }

  /** The deployment's name or id as it was given, or "". */
  public String deployment() {
    return entry.deployment();
  }

  public String ticket() {
    return entry.ticket();
  }

  /** Who asked for it. */
  public String by() {
    return entry.by();
  }

  public Instant askedAt() {
    return entry.createdAt();
  }

  /** Our calls, what was reached, and what was told. */
  public GrantRecord recorded() {
    return entry.recorded();
  }

  /** The roles whose step stands so. */
  public List<String> roles(Predicate<StepState> wanted) {
    Set<StepId> so =
        checklist.steps().stream()
            .filter(step -> wanted.test(step.state()))
            .map(Step::id)
            .collect(Collectors.toSet());
    return intent().roles().stream()
        .filter(role -> GrantPlanner.steps(List.of(role)).stream().anyMatch(so::contains))
        .map(RoleName::value)
        .toList();
  }

  /** Since when a step stands so, if known: a drifted one since that was seen. */
  public Optional<Instant> since(Step step) {
    return Optional.ofNullable(turned.get(step.id())).or(step::sinceIfKnown);
  }

  /** Since when anything drifted, if anything has. */
  public Optional<Instant> driftedSince() {
    return turned.values().stream().min(Comparator.naturalOrder());
  }

  /** When the older of what decides was seen; empty if Google was never asked. */
  public Optional<Instant> observed() {
    return Optional.of(seen.oldest()).filter(at -> !at.equals(Instant.EPOCH));
  }
}
