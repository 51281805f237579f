package io.astroconnect.ui.shell;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds clusters and connections by any part of what is known of them. */
public final class PaletteViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(PaletteViewModel.class);
  private static final int MOST = 12;

  private final CatalogueService catalogue;
  private final PeeringService peerings;
  private final Runner runner;
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private long asked;

  /** A search over these services. */
  public PaletteViewModel(CatalogueService catalogue, PeeringService peerings, Runner runner) {
    this.catalogue = catalogue;
    this.peerings = peerings;
    this.runner = runner;
  }

  public ObservableList<Hit> hits() {
    return hits;
  }

  /** Looks for the text; of several searches under way the last one counts. */
  public void search(String text) {
    long mine = ++asked;
    runner.submit("", _ -> find(Pasted.trim(text)), outcome -> show(mine, outcome));
  }

  private void show(long mine, Outcome<List<Hit>> outcome) {
    switch (outcome) {
      case Outcome.Success<List<Hit>>(var found) when mine == asked -> hits.setAll(found);
      case Outcome.Failure<List<Hit>>(var cause) -> LOG.error("The search failed", cause);
      default -> {
        // a later search counts
      }
    }
  }

  private List<Hit> find(String text) {
    List<Hit> connections =
        peerings.views().stream()
            .filter(view -> matches(view, text))
            .map(PaletteViewModel::connection)
            .toList();
    List<Hit> clusters = catalogue.search(text).stream().map(PaletteViewModel::cluster).toList();
    // however many there are of the one kind, the other has its half
    int first = Math.max(MOST / 2, MOST - connections.size());
    return Stream.concat(clusters.stream().limit(first), connections.stream()).limit(MOST).toList();
  }

  private static boolean matches(PeeringView view, String text) {
    String all =
        String.join(
            "\n",
            view.id().value(),
            view.cluster().name(),
            view.cluster().customer(),
            view.target().owner(),
            view.target().place(),
            view.target().network(),
            view.ticket(),
            view.checklist().connectionId(),
            view.cidrs().toString(),
            tickets(view));
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\u00a0]+"))
        .allMatch(all.toLowerCase(Locale.ROOT)::contains);
  }

  /** Those that a step of theirs was told with. */
  private static String tickets(PeeringView view) {
    return view.recorded().told().values().stream()
        .map(Confirmation::ticket)
        .collect(Collectors.joining("\n"));
  }

  private static Hit connection(PeeringView view) {
    return new Hit(
        "fth-link",
        view.cluster().name() + " → " + view.target().network(),
        view.checklist().connectionId(),
        "peering",
        view.id().value());
  }

  private static Hit cluster(Cluster cluster) {
    return new Hit(
        "fth-server",
        cluster.name(),
        cluster.provider() + " " + cluster.region(),
        "clusters",
        cluster.id().value());
  }
}
