package io.astroconnect.ui.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The clusters that can be chosen, and what is known of the chosen one. */
final class FormCatalogue {
  private final PeeringService peerings;
  private final CatalogueService catalogue;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final FormInput input;
  private final Unmanaged unmanaged;
  private String wantedCluster = "";
  private String opened = "";

  FormCatalogue(
      PeeringService peerings,
      CatalogueService catalogue,
      Runner runner,
      Words words,
      Announcer announcer,
      FormInput input) {
    this.peerings = peerings;
    this.catalogue = catalogue;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.input = input;
    this.unmanaged = new Unmanaged(peerings, runner, words);
    input.clusterProperty().addListener((_, _, _) -> clusterChosen());
  }

  /** Reads now, and whenever something changes. */
  void follow(Live live) {
    live.onChange(this::readClusters);
    live.onChange(this::readAsked);
    readClusters();
  }

  private void readClusters() {
    String by = opened;
    runner.submit("", _ -> catalogue.choices(Set.of(by)), this::showClusters);
  }

  private void showClusters(Outcome<List<Cluster>> outcome) {
    switch (outcome) {
      case Outcome.Success<List<Cluster>>(var all) -> {
        input.setClusters(all);
        chooseWanted();
      }
      case Outcome.Failure<List<Cluster>>(var cause) -> failed(cause);
      case Outcome.Cancelled<List<Cluster>> _ -> {}
    }
  }

  private void clusterChosen() {
    lookForUnmanaged();
    readAsked();
  }

  /** A range that is asked for twice is said while it is typed. */
  private void readAsked() {
    input
        .peerable()
        .ifPresent(
            cluster ->
                runner.submit(
                    "", _ -> peerings.asked(cluster), outcome -> showAsked(cluster, outcome)));
  }

  private void showAsked(Cluster cluster, Outcome<List<Sibling>> outcome) {
    switch (outcome) {
      case Outcome.Success<List<Sibling>>(var all) -> input.setAsked(cluster, all);
      case Outcome.Failure<List<Sibling>>(var cause) -> failed(cause);
      case Outcome.Cancelled<List<Sibling>> _ -> {}
    }
  }

  /** Chooses a cluster, now or once it is known; "" leaves the chosen one. */
  void want(String clusterId) {
    wantedCluster = clusterId.strip();
    ClusterChoice before = input.clusterProperty().get();
    if (!wantedCluster.isEmpty()) {
      opened = wantedCluster;
      wantNow();
    }
    if (Objects.equals(before, input.clusterProperty().get())) {
      lookForUnmanaged();
    }
  }

  /** One that is put away is not among the choices until it is opened by name. */
  private void wantNow() {
    if (input.choose(wantedCluster)) {
      wantedCluster = "";
    } else {
      readClusters();
    }
  }

  /** Wants none any more. */
  void wantNone() {
    wantedCluster = "";
  }

  private void chooseWanted() {
    if (!wantedCluster.isEmpty() && !input.choose(wantedCluster)) {
      announcer.failed(words.text("screen.peering.form.no-cluster", wantedCluster));
    }
    wantedCluster = "";
  }

  /** Looks again at what of the chosen cluster's network was made past this console. */
  void lookForUnmanaged() {
    unmanaged.look(input.peerable().orElse(null));
  }

  private void failed(Throwable cause) {
    announcer.failed(Sentences.of(words, cause));
  }

  /** What can be taken over of the chosen cluster's peerings. */
  Unmanaged unmanaged() {
    return unmanaged;
  }
}
