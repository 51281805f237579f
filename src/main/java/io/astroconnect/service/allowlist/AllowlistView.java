package io.astroconnect.service.allowlist;

import io.astroconnect.model.allowlist.AddressesNow;
import io.astroconnect.model.allowlist.AllowlistIntent;
import io.astroconnect.model.allowlist.AllowlistRecord;
import io.astroconnect.model.allowlist.Given;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.AllowlistEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An allowlist as it stands: what was asked and written down, and the checklist of it.
 *
 * @param title the service's own name
 */
public record AllowlistView(
    AllowlistEntry entry, Cluster cluster, String title, Checklist checklist) {

  public ConnectionId id() {
    return entry.id();
  }

  public AllowlistIntent intent() {
    return entry.intent();
  }

  /** In which it was asked for, or "". */
  public String ticket() {
    return entry.ticket();
  }

  /** Who wrote it down. */
  public String by() {
    return entry.by();
  }

  public Instant askedAt() {
    return entry.askedAt();
  }

  public AllowlistRecord recorded() {
    return entry.recorded();
  }

  public ConnectionState state() {
    return checklist.state();
  }

  /** What the customer was given last; none while nothing was. */
  public List<Ipv4> given() {
    return recorded().ifGiven().map(Given::addresses).orElse(List.of());
  }

  /** How the cluster's addresses differ from what was given, where they have to be changed. */
  public Optional<AddressesNow> change() {
    return state() == ConnectionState.TO_BE_CHANGED
        ? AddressesNow.of(given(), cluster.privateEgress() ? List.of() : cluster.addresses())
        : Optional.empty();
  }

  /** Since when the step that comes next stands so; if none does, since the last was done. */
  public Instant since() {
    return checklist
        .next()
        .map(Step::sinceIfKnown)
        .orElseGet(
            () ->
                checklist.steps().stream()
                    .flatMap(step -> step.sinceIfKnown().stream())
                    .max(Comparator.naturalOrder()))
        .orElse(entry.askedAt());
  }
}
