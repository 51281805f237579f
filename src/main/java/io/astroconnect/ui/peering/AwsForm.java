package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
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
import io.astroconnect.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A VPC of the customer on AWS: account, region, id; DNS, hosted zones, a role of theirs. */
final class AwsForm implements TargetForm {
  final FormField<AwsAccountId> account;
  final FormField<AwsRegion> region;
  final FormField<VpcId> vpc;
  final FieldList<HostedZoneId> zones;
  final FormField<AccepterRole> role;
  final FormField<String> externalId;

  private final Words words;
  private final Around around;
  private final ObjectProperty<@Nullable VpcPeeringConnectionId> adopted =
      new SimpleObjectProperty<>();
  private final BooleanProperty advanced = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper advancedTitle = new ReadOnlyStringWrapper("");
  private final BooleanProperty dns = new SimpleBooleanProperty(true);

  AwsForm(FormFields fields, Words words, Around around) {
    this.words = words;
    this.around = around;
    this.account = fields.account();
    this.region = fields.region();
    this.vpc = fields.vpc();
    this.zones = new FieldList<>(fields::zones, around::together);
    this.role = fields.role();
    this.externalId = fields.externalId();
    dns.addListener((_, _, _) -> around.touched());
    adopted.addListener((_, _, _) -> around.touched());
    advancedTitle.set(nameAdvanced());
  }

  @Override
  public String problem(Cluster cluster) {
    return Optional.of(AwsPeeringChecks.cluster(cluster))
        .filter(why -> why.code() != AwsPeeringReason.CLUSTER_OK)
        .map(words::of)
        .orElse("");
  }

  @Override
  public String targetProblem() {
    return Stream.of(account.problem(), region.problem(), vpc.problem())
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public String wishProblem() {
    String problem = zones.problem(false);
    return problem.isEmpty() ? roleProblem() : problem;
  }

  /** An external id alone is a role that was forgotten. */
  private String roleProblem() {
    if (externalId.blank()) {
      return role.blank() ? "" : foreign().orElse(role.problem());
    }
    String problem = foreign().orElse(role.problem());
    return problem.isEmpty() ? externalId.problem() : problem;
  }

  /** Why a role is of no use, whatever else there is: it is one of another account. */
  private Optional<String> foreign() {
    return role.value()
        .flatMap(named -> account.value().flatMap(to -> AwsPeeringChecks.role(named, to)))
        .map(words::of);
  }

  @Override
  public String owner() {
    return account.value().map(AwsAccountId::value).orElse("");
  }

  private Optional<Target> target() {
    return account
        .value()
        .flatMap(
            at -> region.value().flatMap(in -> vpc.value().map(its -> new Target(at, in, its))));
  }

  @Override
  public PeeringIntent intent(Cluster cluster, List<Cidr> ranges) {
    return new AwsPeeringIntent(cluster, target().orElseThrow(), ranges, dns.get(), 1, terms());
  }

  private Terms terms() {
    return Terms.PLAIN.withZones(zones.values()).by(roleAndId()).adopting(adopted.get());
  }

  private @Nullable AccepterRole roleAndId() {
    return role.value()
        .map(named -> AccepterRole.parse(named.arn(), externalId.value().orElse("")))
        .orElse(null);
  }

  @Override
  public List<Check> range(Cidr range, @Nullable Cluster cluster, List<Sibling> others) {
    return AwsPeeringChecks.range(range, cluster, others);
  }

  @Override
  public boolean another(PeeringTarget of) {
    return account.value().filter(at -> !at.value().equals(of.owner())).isPresent()
        || region.value().filter(in -> !in.value().equals(of.place())).isPresent()
        || vpc.value().filter(its -> !its.value().equals(of.network())).isPresent();
  }

  @Override
  public void judge(Function<Stream<String>, FieldState> found) {
    vpc.judge(found.apply(Stream.of("target", "live")));
    role.judge(found.apply(Stream.of("role")));
  }

  @Override
  public void touched() {
    advancedTitle.set(nameAdvanced());
    role.judge(foreign().map(FieldState::error).orElse(null));
  }

  /** Between other VPCs there is another peering. */
  @Override
  public void otherSide() {
    adopted.set(null);
  }

  /** What the folded part holds is said while it is folded, too. */
  private String nameAdvanced() {
    int count = zones.values().size();
    return words.text(
        "screen.peering.form.advanced",
        count == 0 ? "" : words.text("screen.peering.form.zones-count", count),
        role.blank() ? "" : words.text("screen.peering.form.role-given"));
  }

  /** Takes this peering over instead of asking for one; null asks. */
  void adopt(@Nullable VpcPeeringConnectionId peering) {
    adopted.set(peering);
  }

  /** The same with what AWS shows of its other side; what was typed of that side stays. */
  void adopt(AwsPeeringIntent found, FieldList<Cidr> ranges) {
    around.together(
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

  @Override
  public void fill(PeeringIntent intent) {
    AwsPeeringIntent asked = (AwsPeeringIntent) intent;
    account.textProperty().set(asked.target().account().value());
    region.textProperty().set(asked.target().region().value());
    vpc.textProperty().set(asked.target().vpc().value());
    dns.set(asked.dns());
    fill(asked.terms());
  }

  private void fill(Terms terms) {
    adopted.set(null);
    zones.fill(terms.zones());
    role.textProperty().set(terms.roleIfAny().map(AccepterRole::arn).orElse(""));
    externalId.textProperty().set(terms.roleIfAny().map(AccepterRole::externalId).orElse(""));
    advanced.set(!terms.zones().isEmpty() || terms.roleIfAny().isPresent());
  }

  @Override
  public void clear() {
    Stream.of(account, region, vpc).forEach(field -> field.textProperty().set(""));
    dns.set(true);
    fill(Terms.PLAIN);
  }

  @Override
  public boolean blank() {
    return Stream.of(account, region, vpc, role, externalId).allMatch(FormField::blank)
        && zones.blank();
  }

  @Override
  public Map<String, Boolean> empty() {
    Map<String, Boolean> empty = new LinkedHashMap<>();
    empty.put("account", account.blank());
    empty.put("region", region.blank());
    empty.put("vpc", vpc.blank());
    return empty;
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
}
