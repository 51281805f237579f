package io.astroconnect.ui.shell;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.peering.PeeringView;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the status bar sums up.
 *
 * @param connections of all methods that are not removed
 * @param seen the clouds of which anything was seen
 * @param observed when any was last looked at, by whichever console; EPOCH if never
 * @param trouble the first that was met
 */
record Watched(long connections, Set<Provider> seen, Instant observed, Optional<Trouble> trouble) {

  /** Why a cloud could not be seen. */
  record Trouble(Provider cloud, Fault fault) {}

  static Watched of(
      List<PeeringView> peerings, List<AllowlistView> allowlists, List<GrantView> grants) {
    Set<Provider> seen = EnumSet.noneOf(Provider.class);
    peerings.stream()
        .filter(view -> !view.observedAt().equals(Instant.EPOCH))
        .forEach(view -> seen.add(view.cluster().provider()));
    if (grants.stream().anyMatch(view -> view.observed().isPresent())) {
      seen.add(Provider.GCP);
    }
    Stream<Checklist> all =
        Stream.of(
                peerings.stream().map(PeeringView::checklist),
                allowlists.stream().map(AllowlistView::checklist),
                grants.stream().map(GrantView::checklist))
            .flatMap(some -> some);
    return new Watched(
        all.filter(one -> one.state() != ConnectionState.REMOVED).count(),
        seen,
        Stream.concat(
                peerings.stream().map(PeeringView::observedAt),
                grants.stream().flatMap(view -> view.observed().stream()))
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        Stream.concat(
                peerings.stream().flatMap(view -> met(view.cluster().provider(), view.checklist())),
                grants.stream().flatMap(view -> met(Provider.GCP, view.checklist())))
            .findFirst());
  }

  private static Stream<Trouble> met(Provider cloud, Checklist checklist) {
    return checklist.steps().stream()
        .filter(step -> step.state() == StepState.UNKNOWN)
        .flatMap(step -> step.reason().args().stream())
        .flatMap(arg -> arg instanceof Arg.Trouble(var fault) ? Stream.of(fault) : Stream.empty())
        .filter(fault -> !(fault instanceof Fault.NotAsked))
        .map(fault -> new Trouble(cloud, fault));
  }
}
