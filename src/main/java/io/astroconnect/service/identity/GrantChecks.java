package io.astroconnect.service.identity;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Policies;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.store.GrantEntry;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who holds what: in one place, or of one account in all places that we know of. */
final class GrantChecks {
  private final Store store;
  private final Policies policies;
  private final Clock clock;

  GrantChecks(Store store, Policies policies, Clock clock) {
    this.store = store;
    this.policies = policies;
    this.clock = clock;
  }

  List<Held> in(GrantTarget target, List<String> ours) {
    return Held.in(
        policies.read(target), ours, grants(entry -> entry.intent().target().equals(target)));
  }

  /** A place that cannot be read is named too, as not seen. */
  List<Whereabouts> of(ServiceAccount account, Progress progress) throws InterruptedException {
    List<GrantTarget> targets = List.copyOf(targets(account));
    List<Whereabouts> all = new ArrayList<>();
    for (GrantTarget target : targets) {
      progress.report(all.size(), targets.size(), target.label());
      all.add(new Whereabouts(target, held(target, account)));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    return all;
  }

  /** The same as {@link #in}, where a place that cannot be read is not seen. */
  Whereabouts at(GrantTarget target, List<String> ours) {
    return new Whereabouts(target, seen(() -> in(target, ours)));
  }

  private Fact<List<Held>> held(GrantTarget target, ServiceAccount account) {
    List<GrantEntry> asked =
        grants(
            entry ->
                entry.intent().target().equals(target)
                    && entry.intent().identity().equals(account));
    return seen(() -> Held.in(policies.read(target), account, asked));
  }

  private Fact<List<Held>> seen(Supplier<List<Held>> look) {
    Instant now = clock.instant();
    try {
      return new Fact.Seen<>(look.get(), now);
    } catch (CloudException unseen) {
      return unseen.fault() instanceof Fault.NotFound
          ? new Fact.Gone<>(now)
          : new Fact.Unknown<>(unseen.fault(), now);
    }
  }

  private List<GrantEntry> grants(Predicate<GrantEntry> wanted) {
    return store.grants().all().stream().filter(wanted).toList();
  }

  /** Where roles were asked for, the account's own project, and those that we peer with. */
  private Set<GrantTarget> targets(ServiceAccount account) {
    Set<GrantTarget> targets = new LinkedHashSet<>();
    grants(entry -> entry.intent().identity().equals(account))
        .forEach(entry -> targets.add(entry.intent().target()));
    grants(_ -> true).forEach(entry -> targets.add(entry.intent().target()));
    Stream.of(
            account.project().stream().map(ProjectId::value),
            store.peerings().all().stream()
                .map(PeeringEntry::target)
                .flatMap(
                    target -> target instanceof PeerNetwork peer ? Stream.of(peer) : Stream.of())
                .map(PeerNetwork::owner),
            store.clusters().all().stream()
                .filter(cluster -> cluster.provider() == Provider.GCP)
                .map(Cluster::account))
        .flatMap(Function.identity())
        .filter(ProjectId::possible)
        .map(project -> (GrantTarget) new GrantTarget.OfProject(new ProjectId(project)))
        .forEach(targets::add);
    return targets;
  }
}
