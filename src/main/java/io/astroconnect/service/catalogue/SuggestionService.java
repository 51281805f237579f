package io.astroconnect.service.catalogue;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.OwnVpcs;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.peering.aws.OwnVpc;
import io.astroconnect.model.peering.aws.VpcSuggestion;
import io.astroconnect.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks in the clouds for what the Astro API lacks, and suggests it. */
public final class SuggestionService {
  private final OwnVpcs vpcs;
  private final CatalogueService catalogue;
  private final List<String> accounts;

  /**
   * Over these.
   *
   * @param accounts ids of the workspace's AWS accounts
   */
  public SuggestionService(OwnVpcs vpcs, CatalogueService catalogue, List<String> accounts) {
    this.vpcs = vpcs;
    this.catalogue = catalogue;
    this.accounts = List.copyOf(accounts);
  }

  /**
   * What was found.
   *
   * @param asked the accounts that answered
   * @param faults why others did not
   */
  public record Found(List<VpcSuggestion> suggestions, List<String> asked, List<Fault> faults) {
    public Found {
      suggestions = List.copyOf(suggestions);
      asked = List.copyOf(asked);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Looks for the VPC of a cluster on AWS in its account; if nobody knows it, in every account of
   * the workspace and of its other clusters. An account that cannot be asked stops no other.
   *
   * @throws InterruptedException stopped
   */
  public Found vpcs(Cluster cluster, Progress progress) throws InterruptedException {
    List<OwnVpc> found = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<String> places = List.copyOf(places(cluster));
    for (String account : places) {
      progress.report(asked.size() + faults.size(), places.size(), account);
      try {
        found.addAll(vpcs.all(new Scope(account, cluster.region())));
        asked.add(account);
      } catch (CloudException refused) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        faults.add(refused.fault());
      }
    }
    return new Found(VpcSuggestion.of(cluster, found), asked, faults);
  }

  private Set<String> places(Cluster cluster) {
    Set<String> places = new LinkedHashSet<>();
    if (!cluster.account().isEmpty()) {
      places.add(cluster.account());
      return places;
    }
    places.addAll(accounts);
    catalogue.clusters().stream()
        .filter(one -> one.provider() == Provider.AWS && !one.account().isEmpty())
        .map(Cluster::account)
        .forEach(places::add);
    return places;
  }

  /** A person agrees: the cluster has this account and this VPC from now on. */
  public ClusterRecord take(Cluster cluster, VpcSuggestion suggestion) {
    return catalogue.edit(
        cluster.id(),
        known ->
            known.runningIn(suggestion.vpc().account().value(), suggestion.vpc().id().value()));
  }
}
