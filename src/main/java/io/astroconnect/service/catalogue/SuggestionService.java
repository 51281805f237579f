package io.astroconnect.service.catalogue;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.OwnNetworks;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.CloudSight;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.NetworkSuggestion;
import io.astroconnect.model.cluster.OwnNetwork;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in the clouds for what the Astro API lacks, and suggests it. */
public final class SuggestionService {
  private static final Logger LOG = LoggerFactory.getLogger(SuggestionService.class);

  /** Clusters whose sights are written at once: each write has every screen read again. */
  private static final int TOGETHER = 50;

  private final Map<Provider, OwnNetworks> clouds;
  private final CatalogueService catalogue;
  private final List<String> accounts;
  private final Clock clock;
  private final LookingRound round = new LookingRound();

  /**
   * Over these.
   *
   * @param accounts ids of the workspace's AWS accounts
   */
  public SuggestionService(
      Map<Provider, OwnNetworks> clouds,
      CatalogueService catalogue,
      List<String> accounts,
      Clock clock) {
    this.clock = clock;
    this.clouds = Map.copyOf(clouds);
    this.catalogue = catalogue;
    this.accounts = List.copyOf(accounts);
  }

  /**
   * What was found.
   *
   * @param asked the accounts that answered
   * @param faults why others did not
   */
  public record Found(List<NetworkSuggestion> suggestions, List<String> asked, List<Fault> faults) {
    public Found {
      suggestions = List.copyOf(suggestions);
      asked = List.copyOf(asked);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Looks for the network of a cluster in its account or project; if nobody knows it, in every one
   * of the workspace and of its other clusters on that cloud. One that cannot be asked stops no
   * other.
   *
   * @throws InterruptedException stopped
   */
  public Found look(Cluster cluster, Progress progress) throws InterruptedException {
    OwnNetworks cloud = clouds.get(cluster.provider());
    if (cloud == null) {
      return new Found(List.of(), List.of(), List.of());
    }
    List<OwnNetwork> found = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<String> places = List.copyOf(places(cluster));
    for (String account : places) {
      progress.report(asked.size() + faults.size(), places.size(), account);
      try {
        found.addAll(cloud.all(new Scope(account, cluster.region())));
        asked.add(account);
      } catch (CloudException refused) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        faults.add(refused.fault());
      }
    }
    if (asked.contains(cluster.account()) && !cluster.vpc().isEmpty()) {
      catalogue.saw(networks(List.of(cluster), found), clock.instant());
    }
    return new Found(NetworkSuggestion.of(cluster, found), asked, faults);
  }

  /**
   * Looks at the networks of clusters in use whose account and network are known, once an account
   * and region, and keeps what the clouds say: of all that are connected or pinned, and of as many
   * others as a round takes. Of those that cannot be asked, what was seen last stays.
   *
   * @throws InterruptedException stopped
   */
  public void lookAtAll() throws InterruptedException {
    Map<ClusterId, CloudSight> sights = catalogue.sights();
    Map<Cluster, Optional<OwnNetwork>> found = new HashMap<>();
    for (var at :
        round
            .next(
                catalogue.records().stream().filter(this::canBeLookedAt).toList(),
                catalogue.connected(),
                id -> Optional.ofNullable(sights.get(id)).map(CloudSight::at).orElse(Instant.MIN))
            .entrySet()) {
      round.tried(at.getKey(), clock.instant());
      try {
        found.putAll(networks(at.getValue(), ask(at.getKey())));
      } catch (CloudException refused) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        // no sign-in for a part of the accounts is usual; who looks by hand is told
        LOG.debug("Not looked at: {}", refused.fault());
      }
      if (found.size() >= TOGETHER) {
        catalogue.saw(found, clock.instant());
        found.clear();
      }
    }
    catalogue.saw(found, clock.instant());
  }

  private boolean canBeLookedAt(ClusterRecord one) {
    return one.notes().archived().isEmpty()
        && one.gone().isEmpty()
        && clouds.containsKey(one.cluster().provider())
        && !one.cluster().account().isEmpty()
        && !one.cluster().vpc().isEmpty();
  }

  private List<OwnNetwork> ask(LookingRound.Place at) {
    return Objects.requireNonNull(clouds.get(at.provider())).all(at.scope());
  }

  private static Map<Cluster, Optional<OwnNetwork>> networks(
      List<Cluster> among, List<OwnNetwork> networks) {
    return among.stream()
        .collect(
            Collectors.toMap(
                cluster -> cluster,
                cluster -> networks.stream().filter(one -> one.runs(cluster)).findFirst()));
  }

  private Set<String> places(Cluster cluster) {
    Set<String> places = new LinkedHashSet<>();
    if (!cluster.account().isEmpty()) {
      places.add(cluster.account());
      return places;
    }
    if (cluster.provider() == Provider.AWS) {
      places.addAll(accounts);
    }
    catalogue.clusters().stream()
        .filter(one -> one.provider() == cluster.provider() && !one.account().isEmpty())
        .map(Cluster::account)
        .forEach(places::add);
    return places;
  }

  /** Whether clusters of this cloud can be looked for. */
  public boolean knows(Provider provider) {
    return clouds.containsKey(provider);
  }

  /** A person agrees: the cluster has this account and this network from now on. */
  public ClusterRecord take(Cluster cluster, NetworkSuggestion suggestion) {
    return catalogue.edit(
        cluster.id(),
        known -> known.runningIn(suggestion.network().account(), suggestion.network().name()));
  }
}
