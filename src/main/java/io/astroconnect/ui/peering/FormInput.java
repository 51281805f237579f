package io.astroconnect.ui.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What stands in the form, and the intent that it makes once it is whole. */
final class FormInput {
  final FormField<AwsAccountId> account;
  final FormField<AwsRegion> region;
  final FormField<VpcId> vpc;

  private final Words words;
  private final Runnable changed;
  private final FormFields fields;
  private final ObservableList<ClusterChoice> clusters = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ClusterChoice> cluster = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<FieldState> clusterState =
      new ReadOnlyObjectWrapper<>(FieldState.neutral());
  private final ObservableList<FormField<List<Cidr>>> cidrs = FXCollections.observableArrayList();
  private final BooleanProperty dns = new SimpleBooleanProperty(true);
  private final StringProperty ticket = new SimpleStringProperty("");
  private List<Cluster> known = List.of();

  /** An empty form; {@code changed} is called when it means something else. */
  FormInput(Words words, Runnable changed) {
    this.words = words;
    this.changed = changed;
    this.fields = new FormFields(words, changed);
    this.account = fields.account();
    this.region = fields.region();
    this.vpc = fields.vpc();
    cidrs.add(fields.ranges());
    cluster.addListener((_, _, _) -> clusterChanged());
    dns.addListener((_, _, _) -> changed.run());
  }

  private void clusterChanged() {
    clusterState.set(clusterAlone());
    changed.run();
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

  private Optional<Cluster> chosen() {
    ClusterChoice choice = cluster.get();
    return known.stream()
        .filter(each -> choice != null && each.id().value().equals(choice.id()))
        .findFirst();
  }

  /** Another row for a range. */
  void addRange() {
    cidrs.add(fields.ranges());
    changed.run();
  }

  /** Takes a row away; the last one is only emptied. */
  void removeRange(FormField<List<Cidr>> row) {
    if (cidrs.size() > 1) {
      cidrs.remove(row);
      changed.run();
    } else {
      row.textProperty().set("");
    }
  }

  /** Several ranges pasted into an empty row fill rows of their own; false if nothing was done. */
  boolean paste(FormField<List<Cidr>> row, String text) {
    List<String> parts = FormFields.parts(text);
    if (parts.size() < 2 || !row.blank()) {
      return false;
    }
    spread(row, parts);
    return true;
  }

  private void spread(FormField<List<Cidr>> row, List<String> parts) {
    row.textProperty().set(parts.getFirst());
    int at = cidrs.indexOf(row);
    for (String part : parts.subList(1, parts.size())) {
      FormField<List<Cidr>> next = fields.ranges();
      cidrs.add(++at, next);
      next.textProperty().set(part);
    }
  }

  /** Shows what was found where it belongs. */
  void judge(Checked found) {
    clusterState.set(judged(found, Stream.of("cluster", "sign-in", "vpc")));
    vpc.judge(judged(found, Stream.of("target", "live")));
    for (FormField<List<Cidr>> row : cidrs) {
      row.value().ifPresent(ranges -> row.judge(judged(found, ranges)));
    }
  }

  private FieldState judged(Checked found, List<Cidr> ranges) {
    return judged(
        found, ranges.stream().flatMap(range -> Stream.of("range/" + range, "overlap/" + range)));
  }

  private FieldState judged(Checked found, Stream<String> ids) {
    List<String> about = ids.toList();
    return fields.state(
        found.preview().checks().stream().filter(check -> about.contains(check.id())).toList());
  }

  /** What staff asks for, once every field is right. */
  Optional<AwsPeeringIntent> intent() {
    if (!problem().isEmpty()) {
      return Optional.empty();
    }
    Target target =
        new Target(
            account.value().orElseThrow(), region.value().orElseThrow(), vpc.value().orElseThrow());
    List<Cidr> ranges =
        cidrs.stream().flatMap(row -> row.value().stream()).flatMap(List::stream).toList();
    return Optional.of(new AwsPeeringIntent(chosen().orElseThrow(), target, ranges, dns.get(), 1));
  }

  /** What is missing or wrong first, in the order of the fields; "" if nothing is. */
  String problem() {
    List<String> problems = new ArrayList<>();
    problems.add(clusterProblem());
    problems.add(account.problem());
    problems.add(region.problem());
    problems.add(vpc.problem());
    boolean none = cidrs.stream().allMatch(FormField::blank);
    cidrs.stream().filter(row -> none || !row.blank()).forEach(row -> problems.add(row.problem()));
    return problems.stream().filter(each -> !each.isEmpty()).findFirst().orElse("");
  }

  private String clusterProblem() {
    return chosen()
        .map(AwsPeeringChecks::cluster)
        .map(why -> why.code() == AwsPeeringReason.CLUSTER_OK ? "" : words.of(why))
        .orElseGet(() -> words.text("screen.peering.form.choose-cluster"));
  }

  /** Fills the form in. */
  void fill(AwsPeeringIntent intent, String ticketText) {
    clear();
    choose(intent.cluster().id().value());
    account.textProperty().set(intent.target().account().value());
    region.textProperty().set(intent.target().region().value());
    vpc.textProperty().set(intent.target().vpc().value());
    dns.set(intent.dns());
    ticket.set(ticketText);
    spread(cidrs.getFirst(), intent.cidrs().stream().map(Cidr::toString).toList());
  }

  /** Empties the form. */
  void clear() {
    cluster.set(null);
    account.textProperty().set("");
    region.textProperty().set("");
    vpc.textProperty().set("");
    cidrs.setAll(List.of(fields.ranges()));
    dns.set(true);
    ticket.set("");
    changed.run();
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

  /** One row or more. */
  ObservableList<FormField<List<Cidr>>> cidrs() {
    return cidrs;
  }

  BooleanProperty dnsProperty() {
    return dns;
  }

  StringProperty ticketProperty() {
    return ticket;
  }
}
