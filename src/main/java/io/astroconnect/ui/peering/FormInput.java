package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, and the intent that it makes once it is whole. Which network is meant,
 * and how, is said in the fields of the chosen cluster's cloud.
 */
final class FormInput implements Around {
  final AwsForm aws;
  final GoogleForm google;
  final FieldList<Cidr> ranges;

  private final Words words;
  private final Runnable changed;
  private final FormFields fields;
  private final ObservableList<ClusterChoice> clusters = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ClusterChoice> cluster = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<FieldState> clusterState =
      new ReadOnlyObjectWrapper<>(FieldState.neutral());
  private final ReadOnlyObjectWrapper<Provider> cloud = new ReadOnlyObjectWrapper<>(Provider.AWS);
  private final StringProperty ticket = new SimpleStringProperty("");
  private List<Cluster> known = List.of();
  private List<Sibling> asked = List.of();
  private int together;

  /** An empty form; {@code changed} is called when it means something else. */
  FormInput(Words words, Runnable changed) {
    this.words = words;
    this.changed = changed;
    this.fields = new FormFields(words, this::touched, this::otherSide);
    this.ranges = new FieldList<>(() -> fields.ranges(this::typed), this::together);
    this.aws = new AwsForm(fields, words, this);
    this.google = new GoogleForm(fields, words, this);
    cluster.addListener((_, _, _) -> clusterChanged());
  }

  /** The fields of the chosen cluster's cloud; of AWS while none is chosen, or none is ours. */
  TargetForm target() {
    return cloud.get() == Provider.GCP ? google : aws;
  }

  private void clusterChanged() {
    cloud.set(chosen().map(Cluster::provider).orElse(cloud.get()));
    clusterState.set(clusterAlone());
    asked = List.of();
    otherSide();
  }

  /** Between other networks other ranges stand in the way. */
  private void otherSide() {
    if (together == 0) {
      target().otherSide();
    }
    rangesAgain();
    touched();
  }

  /** Until all of the form is checked, a range is judged by what is known without looking. */
  @Override
  public void rangesAgain() {
    ranges.rows().forEach(row -> row.judge(null));
  }

  private List<Check> typed(Cidr range) {
    return target()
        .range(
            range,
            chosen().orElse(null),
            asked.stream().filter(sibling -> target().another(sibling.target())).toList());
  }

  /** What else is asked for with a cluster, if it is the chosen one. */
  void setAsked(Cluster with, List<Sibling> all) {
    if (!asked.equals(all) && chosen().filter(with::equals).isPresent()) {
      asked = all;
      rangesAgain();
      touched();
    }
  }

  @Override
  public void touched() {
    if (together == 0) {
      target().touched();
      changed.run();
    }
  }

  @Override
  public void together(Runnable changes) {
    together++;
    try {
      changes.run();
    } finally {
      together--;
    }
    touched();
  }

  private FieldState clusterAlone() {
    if (chosen().isEmpty()) {
      return FieldState.neutral();
    }
    String problem = clusterProblem();
    return problem.isEmpty() ? FieldState.good() : FieldState.error(problem);
  }

  /** The clusters that there are; the chosen one stays chosen. */
  void setClusters(List<Cluster> all) {
    known = all;
    ListDiff.apply(
        clusters,
        all.stream().map(each -> ClusterChoice.of(each, words)).toList(),
        ClusterChoice::id);
  }

  /** Chooses a cluster by its id; false if there is none. */
  boolean choose(String id) {
    Optional<ClusterChoice> found =
        clusters.stream().filter(choice -> choice.id().equals(id)).findFirst();
    found.ifPresent(cluster::set);
    return found.isPresent();
  }

  /** The chosen cluster, if it can be peered. */
  Optional<Cluster> peerable() {
    return clusterProblem().isEmpty() ? chosen() : Optional.empty();
  }

  private Optional<Cluster> chosen() {
    ClusterChoice choice = cluster.get();
    return known.stream()
        .filter(each -> choice != null && each.id().value().equals(choice.id()))
        .findFirst();
  }

  /** Shows what was found where it belongs. */
  void judge(Checked found) {
    clusterState.set(judged(found, Stream.of("cluster", "sign-in", "vpc", "network")));
    target().judge(ids -> judged(found, ids));
    for (FormField<List<Cidr>> row : ranges.rows()) {
      row.value().ifPresent(of -> row.judge(judged(found, of)));
    }
  }

  private FieldState judged(Checked found, List<Cidr> of) {
    return judged(
        found,
        of.stream()
            .flatMap(range -> Stream.of("range/", "length/", "overlap/").map(id -> id + range)));
  }

  private FieldState judged(Checked found, Stream<String> ids) {
    List<String> about = ids.toList();
    return fields.state(
        found.preview().checks().stream().filter(check -> about.contains(check.id())).toList());
  }

  /** What staff asks for, once every field is right. */
  Optional<PeeringIntent> intent() {
    return problem().isEmpty()
        ? Optional.of(target().intent(chosen().orElseThrow(), ranges.values()))
        : Optional.empty();
  }

  /** What is missing or wrong first, in the order of the fields; "" if nothing is. */
  String problem() {
    return Stream.of(
            clusterProblem(),
            target().targetProblem(),
            ranges.problem(true),
            target().wishProblem())
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String clusterProblem() {
    return chosen()
        .map(target()::problem)
        .orElseGet(() -> words.text("screen.peering.form.choose-cluster"));
  }

  /** Fills the form in. */
  void fill(PeeringIntent intent, String ticketText) {
    together(
        () -> {
          choose(intent.cluster().id().value());
          target().fill(intent);
          ranges.fill(intent.cidrs());
          ticket.set(ticketText);
        });
  }

  /** The first field that needs something and is empty, by its id. */
  Optional<String> firstEmpty() {
    Map<String, Boolean> empty = new LinkedHashMap<>();
    empty.put("cluster", chosen().isEmpty());
    empty.putAll(target().empty());
    empty.put("cidr-0", ranges.blank());
    return empty.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst();
  }

  /** True if nobody typed anything; a cluster may be chosen. */
  boolean blank() {
    return aws.blank() && google.blank() && ranges.blank() && ticket.get().isBlank();
  }

  /** Empties the form. */
  void clear() {
    together(
        () -> {
          cluster.set(null);
          aws.clear();
          google.clear();
          ranges.fill(List.of());
          ticket.set("");
        });
  }

  ObservableList<ClusterChoice> clusters() {
    return clusters;
  }

  ObjectProperty<@Nullable ClusterChoice> clusterProperty() {
    return cluster;
  }

  ReadOnlyObjectProperty<FieldState> clusterStateProperty() {
    return clusterState.getReadOnlyProperty();
  }

  /** What the chosen cluster runs on; it stays while none is chosen. */
  ReadOnlyObjectProperty<Provider> cloudProperty() {
    return cloud.getReadOnlyProperty();
  }

  StringProperty ticketProperty() {
    return ticket;
  }
}
