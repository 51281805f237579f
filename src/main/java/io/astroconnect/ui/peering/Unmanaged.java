package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.service.peering.Adoptable;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The peerings of the chosen cluster's network that were made past this console. */
final class Unmanaged {
  /** What they asked for may wait for us. */
  private static final Comparator<Adoptable> THEIRS_FIRST =
      Comparator.comparing(
          (Adoptable found) -> !(found instanceof Adoptable.OfVpc vpc && vpc.theyAsked()));

  private final PeeringService peerings;
  private final Runner runner;
  private final Words words;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private long asked;
  private String wanted = "";
  private Consumer<Optional<Adoptable>> then = _ -> {};

  /**
   * A peering that can be taken over.
   *
   * @param what who asked, how it stands in the cloud's word, and with whom it is
   */
  record Row(Adoptable peering, String what) {
    String id() {
      return peering.name();
    }
  }

  Unmanaged(PeeringService peerings, Runner runner, Words words) {
    this.peerings = peerings;
    this.runner = runner;
    this.words = words;
  }

  /**
   * The next look is for this one.
   *
   * @param andThen gets it; nothing if it is no longer there
   */
  void want(String name, Consumer<Optional<Adoptable>> andThen) {
    wanted = name;
    then = andThen;
  }

  private void handOver() {
    String name = wanted;
    wanted = "";
    if (!name.isEmpty()) {
      then.accept(rows.stream().filter(row -> row.id().equals(name)).map(Row::peering).findFirst());
    }
  }

  /** Looks at what the cluster's network has; with null there is nothing to look at. */
  void look(@Nullable Cluster cluster) {
    long mine = ++asked;
    show(List.of(), "");
    if (cluster != null) {
      runner.submit("", _ -> peerings.adoptable(cluster), outcome -> seen(mine, outcome));
    }
  }

  private void seen(long mine, Outcome<Fact<List<Adoptable>>> outcome) {
    if (mine != asked) {
      return;
    }
    switch (outcome) {
      case Outcome.Success<Fact<List<Adoptable>>>(Fact.Seen<List<Adoptable>>(var all, _)) -> {
        show(all.stream().sorted(THEIRS_FIRST).map(this::row).toList(), "");
        handOver();
      }
      case Outcome.Success<Fact<List<Adoptable>>>(Fact.Unknown<List<Adoptable>>(var why, _)) ->
          show(List.of(), words.of(why));
      case Outcome.Success<Fact<List<Adoptable>>>(Fact.Gone<List<Adoptable>> _) ->
          show(List.of(), "");
      case Outcome.Failure<Fact<List<Adoptable>>>(var cause) ->
          show(List.of(), Sentences.of(words, cause));
      case Outcome.Cancelled<Fact<List<Adoptable>>> _ -> {}
    }
  }

  private void show(List<Row> found, String why) {
    rows.setAll(found);
    title.set(found.isEmpty() ? "" : words.text("screen.peering.form.unmanaged", found.size()));
    trouble.set(why.isEmpty() ? "" : words.text("screen.peering.form.unmanaged-unseen", why));
  }

  private Row row(Adoptable found) {
    return switch (found) {
      case Adoptable.OfVpc vpc ->
          row(
              found,
              vpc.theyAsked() ? "they-asked" : "we-asked",
              vpc.other().vpc(),
              vpc.other().account(),
              vpc.other().cidrs());
      case Adoptable.OfNetwork network ->
          row(
              found,
              "half-of-ours",
              network.other().network(),
              network.other().owner(),
              network.cidrs());
    };
  }

  private Row row(Adoptable found, String who, String network, String owner, List<Cidr> ranges) {
    return new Row(
        found,
        words.text(
            "screen.peering.form.unmanaged-what",
            words.text("screen.peering.form." + who),
            found.status(),
            network,
            owner,
            ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "))));
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /** How many there are; "" if there are none. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Why nobody could look; "" if somebody could. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
