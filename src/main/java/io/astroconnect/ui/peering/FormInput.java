package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
  final FieldList<Cidr> ranges;
  final FieldList<HostedZoneId> zones;
  final FormField<AccepterRole> role;
  final FormField<String> externalId;

  private final Words words;
  private final Runnable changed;
  private final FormFields fields;
  private final ObservableList<ClusterChoice> clusters = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ClusterChoice> cluster = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<FieldState> clusterState =
      new ReadOnlyObjectWrapper<>(FieldState.neutral());
  private final ObjectProperty<@Nullable VpcPeeringConnectionId> adopted =
      new SimpleObjectProperty<>();
  private final BooleanProperty advanced = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper advancedTitle = new ReadOnlyStringWrapper("");
  private final BooleanProperty dns = new SimpleBooleanProperty(true);
  private final StringProperty ticket = new SimpleStringProperty("");
  private List<Cluster> known = List.of();
  private List<Sibling> asked = List.of();
  private int together;

  /** An empty form; {@code changed} is called when it means something else. */
  FormInput(Words words, Runnable changed) {
    this.words = words;
    this.changed = changed;
    this.fields = new FormFields(words, this::touched, this::otherSide);
    this.account = fields.account();
    this.region = fields.region();
    this.vpc = fields.vpc();
    this.ranges = new FieldList<>(() -> fields.ranges(this::typed), this::together);
    this.zones = new FieldList<>(fields::zones, this::together);
    this.role = fields.role();
    this.externalId = fields.externalId();
    cluster.addListener((_, _, _) -> clusterChanged());
    dns.addListener((_, _, _) -> touched());
    adopted.addListener((_, _, _) -> touched());
    advancedTitle.set(nameAdvanced());
  }

  private void clusterChanged() {
    clusterState.set(clusterAlone());
    asked = List.of();
    otherSide();
  }

  /** Between other VPCs there is another peering, and other ranges stand in the way. */
  private void otherSide() {
    forgetAdopted();
    judgeTyped();
    touched();
  }

  /** Until all of the form is checked, a range is judged by what is known without looking. */
  private void judgeTyped() {
    ranges.rows().forEach(row -> row.judge(null));
  }

  private List<Check> typed(Cidr range) {
    return AwsPeeringChecks.range(
        range, chosen().orElse(null), asked.stream().filter(this::another).toList());
  }

  /** Whether what is typed so far can't mean this one. */
  private boolean another(Sibling sibling) {
    PeeringTarget of = sibling.target();
    return account.value().filter(at -> !at.value().equals(of.owner())).isPresent()
        || region.value().filter(in -> !in.value().equals(of.place())).isPresent()
        || vpc.value().filter(its -> !its.value().equals(of.network())).isPresent();
  }

  /** What else is asked for with a cluster, if it is the chosen one. */
  void setAsked(Cluster with, List<Sibling> all) {
    if (!asked.equals(all) && chosen().filter(with::equals).isPresent()) {
      asked = all;
      judgeTyped();
      touched();
    }
  }

  private void forgetAdopted() {
    if (together == 0) {
      adopted.set(null);
    }
  }

  private void touched() {
    if (together == 0) {
      advancedTitle.set(nameAdvanced());
      role.judge(foreign().map(FieldState::error).orElse(null));
      changed.run();
    }
  }

  /** What the folded part holds is said while it is folded, too. */
  private String nameAdvanced() {
    int count = zones.values().size();
    return words.text(
        "screen.peering.form.advanced",
        count == 0 ? "" : words.text("screen.peering.form.zones-count", count),
        role.blank() ? "" : words.text("screen.peering.form.role-given"));
  }

  /** Several changes that are looked at as one. */
  private void together(Runnable changes) {
    together++;
    try {
      changes.run();
    } finally {
      together--;
    }
    touched();
  }

  /** Why a role is of no use, whatever else there is: it is one of another account. */
  private Optional<String> foreign() {
    return role.value()
        .flatMap(named -> account.value().flatMap(to -> AwsPeeringChecks.role(named, to)))
        .map(words::of);
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
    clusterState.set(judged(found, Stream.of("cluster", "sign-in", "vpc")));
    vpc.judge(judged(found, Stream.of("target", "live")));
    role.judge(judged(found, Stream.of("role")));
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
  Optional<AwsPeeringIntent> intent() {
    if (!problem().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AwsPeeringIntent(
            chosen().orElseThrow(),
            target().orElseThrow(),
            ranges.values(),
            dns.get(),
            1,
            terms()));
  }

  private Terms terms() {
    return Terms.PLAIN.withZones(zones.values()).by(roleAndId()).adopting(adopted.get());
  }

  private @Nullable AccepterRole roleAndId() {
    return role.value()
        .map(named -> AccepterRole.parse(named.arn(), externalId.value().orElse("")))
        .orElse(null);
  }

  /** What is missing or wrong first, in the order of the fields; "" if nothing is. */
  String problem() {
    List<String> problems = new ArrayList<>();
    problems.add(clusterProblem());
    problems.add(account.problem());
    problems.add(region.problem());
    problems.add(vpc.problem());
    problems.add(ranges.problem(true));
    problems.add(zones.problem(false));
    problems.add(roleProblem());
    return problems.stream().filter(each -> !each.isEmpty()).findFirst().orElse("");
  }

  /** An external id alone is a role that was forgotten. */
  private String roleProblem() {
    if (externalId.blank()) {
      return role.blank() ? "" : foreign().orElse(role.problem());
    }
    String problem = foreign().orElse(role.problem());
    return problem.isEmpty() ? externalId.problem() : problem;
  }

  private String clusterProblem() {
    return chosen()
        .map(AwsPeeringChecks::cluster)
        .map(why -> why.code() == AwsPeeringReason.CLUSTER_OK ? "" : words.of(why))
        .orElseGet(() -> words.text("screen.peering.form.choose-cluster"));
  }

  /** Takes this peering over instead of asking for one; null asks. */
  void adopt(@Nullable VpcPeeringConnectionId peering) {
    adopted.set(peering);
  }

  /** The same with what AWS shows of its other side; what was typed of that side stays. */
  void adopt(AwsPeeringIntent found) {
    together(
        () -> {
          boolean typed = target().filter(found.target()::equals).isPresent();
          account.textProperty().set(found.target().account().value());
          region.textProperty().set(found.target().region().value());
          vpc.textProperty().set(found.target().vpc().value());
          if (!typed || ranges.blank()) {
            ranges.fill(found.cidrs());
          }
          adopted.set(found.terms().adopted());
        });
  }

  private Optional<Target> target() {
    return account
        .value()
        .flatMap(
            at -> region.value().flatMap(in -> vpc.value().map(its -> new Target(at, in, its))));
  }

  /** Fills the form in. */
  void fill(AwsPeeringIntent intent, String ticketText) {
    together(
        () -> {
          choose(intent.cluster().id().value());
          account.textProperty().set(intent.target().account().value());
          region.textProperty().set(intent.target().region().value());
          vpc.textProperty().set(intent.target().vpc().value());
          ranges.fill(intent.cidrs());
          dns.set(intent.dns());
          ticket.set(ticketText);
          fill(intent.terms());
        });
  }

  private void fill(Terms terms) {
    adopted.set(null);
    zones.fill(terms.zones());
    role.textProperty().set(terms.roleIfAny().map(AccepterRole::arn).orElse(""));
    externalId.textProperty().set(terms.roleIfAny().map(AccepterRole::externalId).orElse(""));
    advanced.set(!terms.zones().isEmpty() || terms.roleIfAny().isPresent());
  }

  /** The first field that needs something and is empty, by its id. */
  Optional<String> firstEmpty() {
    Map<String, Boolean> empty = new LinkedHashMap<>();
    empty.put("cluster", chosen().isEmpty());
    empty.put("account", account.blank());
    empty.put("region", region.blank());
    empty.put("vpc", vpc.blank());
    empty.put("cidr-0", ranges.blank());
    return empty.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst();
  }

  /** True if nobody typed anything; a cluster may be chosen. */
  boolean blank() {
    return Stream.of(account, region, vpc, role, externalId).allMatch(FormField::blank)
        && ranges.blank()
        && zones.blank()
        && ticket.get().isBlank();
  }

  /** Empties the form. */
  void clear() {
    together(
        () -> {
          cluster.set(null);
          account.textProperty().set("");
          region.textProperty().set("");
          vpc.textProperty().set("");
          ranges.fill(List.of());
          dns.set(true);
          ticket.set("");
          fill(Terms.PLAIN);
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

  /** The peering that is taken over; null while one is asked for. */
  ReadOnlyObjectProperty<@Nullable VpcPeeringConnectionId> adoptedProperty() {
    return adopted;
  }

  /** Whether zones and role are shown. */
  BooleanProperty advancedProperty() {
    return advanced;
  }

  ReadOnlyStringProperty advancedTitleProperty() {
    return advancedTitle.getReadOnlyProperty();
  }

  BooleanProperty dnsProperty() {
    return dns;
  }

  StringProperty ticketProperty() {
    return ticket;
  }
}
