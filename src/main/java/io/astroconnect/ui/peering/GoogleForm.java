package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.GcpPeeringChecks;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.GcpPeeringReason;
import io.astroconnect.model.peering.gcp.GcpTerms;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.StackType;
import io.astroconnect.service.peering.Adoptable;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** A network of the customer on Google Cloud: project and name; which routes are exchanged. */
final class GoogleForm implements TargetForm {
  final FormField<ProjectId> project;
  final FormField<NetworkName> network;

  private final Words words;
  private final Around around;
  private final BooleanProperty importCustom = new SimpleBooleanProperty();
  private final BooleanProperty exportCustom = new SimpleBooleanProperty();
  private final BooleanProperty importPublic = new SimpleBooleanProperty();
  private final BooleanProperty exportPublic = new SimpleBooleanProperty();
  private final BooleanProperty ipv6 = new SimpleBooleanProperty();

  GoogleForm(FormFields fields, Words words, Around around) {
    this.words = words;
    this.around = around;
    this.project = fields.project();
    this.network = fields.network();
    exchange(Exchange.USUAL);
    Stream.of(importCustom, exportCustom, importPublic, exportPublic, ipv6)
        .forEach(wish -> wish.addListener((_, _, _) -> around.touched()));
    importPublic.addListener((_, _, _) -> around.rangesAgain());
  }

  @Override
  public String problem(Cluster cluster) {
    return Optional.of(GcpPeeringChecks.cluster(cluster))
        .filter(why -> why.code() != GcpPeeringReason.CLUSTER_OK)
        .map(words::of)
        .orElse("");
  }

  @Override
  public String targetProblem() {
    return project.problem().isEmpty() ? network.problem() : project.problem();
  }

  @Override
  public String wishProblem() {
    return "";
  }

  @Override
  public String owner() {
    return project.value().map(ProjectId::value).orElse("");
  }

  private Optional<PeerNetwork> target() {
    return project.value().flatMap(in -> network.value().map(its -> new PeerNetwork(in, its)));
  }

  @Override
  public PeeringIntent intent(Cluster cluster, List<Cidr> ranges) {
    return new GcpPeeringIntent(
        cluster, target().orElseThrow(), ranges, 1, new GcpTerms(Wish.CONNECTED, exchange()));
  }

  private Exchange exchange() {
    return new Exchange(
        importCustom.get(),
        exportCustom.get(),
        importPublic.get(),
        exportPublic.get(),
        ipv6.get() ? StackType.IPV4_IPV6 : StackType.IPV4_ONLY);
  }

  private void exchange(Exchange wished) {
    importCustom.set(wished.importCustom());
    exportCustom.set(wished.exportCustom());
    importPublic.set(wished.importPublic());
    exportPublic.set(wished.exportPublic());
    ipv6.set(wished.stack() == StackType.IPV4_IPV6);
  }

  @Override
  public List<Check> range(Cidr range, @Nullable Cluster cluster, List<Sibling> others) {
    return GcpPeeringChecks.range(range, exchange(), cluster, others);
  }

  @Override
  public boolean another(PeeringTarget of) {
    return project.value().filter(in -> !in.value().equals(of.owner())).isPresent()
        || network.value().filter(its -> !its.value().equals(of.network())).isPresent();
  }

  @Override
  public void judge(Function<Stream<String>, FieldState> found) {
    network.judge(found.apply(Stream.of("target", "mode", "live")));
  }

  /** Fills in what our half leads to and exchanges; what was typed of it stays. */
  void adopt(Adoptable.OfNetwork found, FieldList<Cidr> ranges) {
    around.together(
        () -> {
          boolean typed = target().filter(found.other()::equals).isPresent();
          project.textProperty().set(found.other().owner());
          network.textProperty().set(found.other().network());
          exchange(found.half().exchange());
          if (!typed || ranges.blank()) {
            ranges.fill(found.cidrs());
          }
        });
  }

  @Override
  public void fill(PeeringIntent intent) {
    GcpPeeringIntent asked = (GcpPeeringIntent) intent;
    project.textProperty().set(asked.target().owner());
    network.textProperty().set(asked.target().network());
    exchange(asked.exchange());
  }

  @Override
  public void clear() {
    project.textProperty().set("");
    network.textProperty().set("");
    exchange(Exchange.USUAL);
  }

  @Override
  public boolean blank() {
    return project.blank() && network.blank();
  }

  @Override
  public Map<String, Boolean> empty() {
    Map<String, Boolean> empty = new LinkedHashMap<>();
    empty.put("project", project.blank());
    empty.put("network", network.blank());
    return empty;
  }

  /** What can be wished of the routes, each with the key of its word's end, in their order. */
  Map<String, BooleanProperty> wishes() {
    Map<String, BooleanProperty> wishes = new LinkedHashMap<>();
    wishes.put("import-custom", importCustom);
    wishes.put("export-custom", exportCustom);
    wishes.put("import-public", importPublic);
    wishes.put("export-public", exportPublic);
    wishes.put("ipv6", ipv6);
    return wishes;
  }
}
