package io.astroconnect.ui.clusters;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.cluster.AddressChange;
import io.astroconnect.model.cluster.AddressForm;
import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Difference;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Notes;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.peering.gcp.GcpPeeringChecks;
import io.astroconnect.model.peering.gcp.GcpPeeringReason;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.peering.AddressDrift;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.fx.FactGrid.Fact;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a cluster what the screen shows. */
final class Describer {
  private static final List<String> GOOGLE_RANGES =
      List.of("node-range", "pod-range", "service-range", "service-peering-range");
  private static final List<String> OTHER_RANGES = List.of("cidr", "secondary-cidr");

  private final Words words;
  private final Looks looks;
  private final Map<Provider, String> clouds = new EnumMap<>(Provider.class);

  Describer(Words words) {
    this.words = words;
    this.looks = new Looks(words);
    for (Provider provider : Provider.values()) {
      clouds.put(
          provider,
          words.text("screen.clusters.among." + provider.name().toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * A line of the list.
   *
   * @param last its place among the clusters opened last, less than 0 if it is none of them
   */
  ClusterRow row(ClusterRecord record, int connections, int last) {
    Cluster cluster = record.cluster();
    return new ClusterRow(
        record,
        Objects.requireNonNull(clouds.get(cluster.provider())),
        cluster.cidrs().isEmpty() ? "" : firstOf(cluster.cidrs(), cluster.cidrs().getFirst()),
        connections,
        !Merge.differences(record).isEmpty(),
        record.notes().pinned() ? -1 : last < 0 ? Recent.MOST : last);
  }

  private String firstOf(List<Cidr> ranges, Object first) {
    return ranges.size() > 1
        ? words.text("screen.clusters.and-more", first, ranges.size() - 1)
        : first.toString();
  }

  private static boolean of(Cluster cluster, PeeringView view) {
    return view.cluster().id().equals(cluster.id());
  }

  private static boolean of(Cluster cluster, AllowlistView view) {
    return view.cluster().id().equals(cluster.id());
  }

  ClusterDetail detail(
      ClusterRecord record,
      List<PeeringView> peerings,
      List<AllowlistView> allowlists,
      List<Deployment> deployments,
      Optional<AddressDrift> drift,
      List<CloudDifference> clouds,
      Instant now) {
    Cluster cluster = record.cluster();
    return new ClusterDetail(
        cluster,
        cluster.id(),
        cluster.name(),
        summary(cluster),
        facts(cluster),
        addresses(cluster),
        drift.map(this::changed),
        Stream.concat(
                peerings.stream()
                    .filter(view -> of(cluster, view))
                    .sorted(Comparator.comparing(view -> view.checklist().state()))
                    .map(view -> connection(view, now)),
                allowlists.stream()
                    .filter(view -> of(cluster, view))
                    .sorted(Comparator.comparing(AllowlistView::state))
                    .map(this::connection))
            .toList(),
        deployments.stream()
            .filter(deployment -> deployment.cluster().equals(cluster.id()))
            .sorted(Comparator.comparing(deployment -> deployment.gone().isPresent()))
            .map(this::deployed)
            .toList(),
        said(record, clouds),
        noPeering(cluster));
  }

  private ClusterDetail.Deployed deployed(Deployment deployment) {
    return new ClusterDetail.Deployed(
        deployment.id(),
        deployment.name(),
        deployment.namespace(),
        deployment.reportedIdentity().orElse(""),
        deployment.recovering().orElse(""),
        deployment
            .gone()
            .map(at -> words.text("screen.clusters.deployment-gone", words.exactly(at)))
            .orElse(""));
  }

  /** Why it cannot be peered, whatever with, by the rules of its cloud; "" if it can. */
  private String noPeering(Cluster cluster) {
    Reason reason =
        cluster.provider() == Provider.GCP
            ? GcpPeeringChecks.cluster(cluster)
            : AwsPeeringChecks.cluster(cluster);
    boolean fine =
        reason.code() == AwsPeeringReason.CLUSTER_OK
            || reason.code() == GcpPeeringReason.CLUSTER_OK;
    return fine ? "" : words.of(reason);
  }

  /** What differs in the addresses stands beside them. */
  private List<String> clouds(Cluster cluster, List<CloudDifference> clouds) {
    return clouds.stream()
        .filter(one -> one.field() != ClusterField.EGRESS_IPS)
        .map(
            one ->
                one.theirs().isEmpty()
                    ? words.text(
                        "screen.clusters.cloud-not-there",
                        cluster.vpc(),
                        one.ours(),
                        words.exactly(one.since()))
                    : words.text(
                        "screen.clusters.cloud-differs",
                        column(one.field().key()),
                        shown(one.ours()),
                        shown(one.theirs()),
                        words.exactly(one.since())))
        .toList();
  }

  private ClusterDetail.Said said(ClusterRecord record, List<CloudDifference> clouds) {
    Notes notes = record.notes();
    List<Fact> facts = new ArrayList<>();
    if (!record.organization().isEmpty()) {
      facts.add(Fact.name(column("organization"), record.organization()));
    }
    if (!notes.tags().isEmpty()) {
      facts.add(Fact.name(column("tags"), String.join(", ", notes.tags())));
    }
    notes
        .tickets()
        .forEach(ticket -> facts.add(Fact.id(words.text("screen.clusters.ticket"), ticket)));
    notes.archived().ifPresent(at -> facts.add(Fact.name(column("archivedAt"), words.exactly(at))));
    return new ClusterDetail.Said(
        record.gone().map(at -> words.text("screen.clusters.gone", words.exactly(at))).orElse(""),
        Merge.differences(record).stream().map(this::differing).toList(),
        clouds(record.cluster(), clouds),
        notes.pinned(),
        notes.archived().isPresent(),
        facts,
        notes.text());
  }

  private ClusterDetail.Differing differing(Difference difference) {
    String field = column(difference.field().key());
    return new ClusterDetail.Differing(
        difference.field(),
        words.text(
            "screen.clusters.differing-text",
            field,
            shown(difference.ours()),
            shown(difference.theirs())),
        words.text("screen.clusters.follow", field));
  }

  private String shown(String values) {
    return values.isEmpty() ? words.text("screen.clusters.empty") : values.replace(";", ", ");
  }

  private String column(String key) {
    return words.text("screen.clusters.column." + key);
  }

  private String summary(Cluster cluster) {
    return Stream.of(
            words.of(cluster.provider()),
            words.of(cluster.type()),
            cluster.recoveryIps().isEmpty() ? "" : words.text("screen.clusters.recovery-on"),
            cluster.privateEgress() ? words.text("screen.clusters.private-egress") : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private List<Fact> facts(Cluster cluster) {
    boolean google = cluster.provider() == Provider.GCP;
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.id(words.text("screen.clusters.id"), cluster.id().value()));
    facts.add(
        Fact.id(
            words.text(google ? "screen.clusters.network" : "screen.clusters.vpc"), cluster.vpc()));
    facts.add(
        Fact.id(
            words.text(google ? "screen.clusters.project" : "screen.clusters.account"),
            cluster.account()));
    facts.add(Fact.name(words.text("screen.clusters.region"), cluster.region()));
    List<String> names = google ? GOOGLE_RANGES : OTHER_RANGES;
    for (int i = 0; i < cluster.cidrs().size(); i++) {
      String name = i < names.size() ? names.get(i) : "further-cidr";
      facts.add(Fact.id(words.text("screen.clusters." + name), cluster.cidrs().get(i).toString()));
    }
    facts.add(Fact.name(words.text("screen.clusters.customer"), cluster.customer()));
    return facts;
  }

  private ClusterDetail.Changed changed(AddressDrift drift) {
    AddressChange change = drift.change();
    return new ClusterDetail.Changed(
        words.text("screen.clusters.changed-since", words.exactly(drift.since())),
        words.text("screen.clusters.changed-text", change.missingText(), change.newText()),
        words.text("screen.clusters.take-over", change.inUse().size()));
  }

  private ClusterDetail.Addresses addresses(Cluster cluster) {
    List<Ipv4> all = cluster.addresses();
    return new ClusterDetail.Addresses(
        all.size(),
        all.isEmpty() ? "" : words.text("screen.clusters.addresses-remark", all.size()),
        groups(cluster),
        note(cluster),
        all.isEmpty() ? none(cluster) : "",
        Stream.of(AddressForm.values())
            .map(form -> new ClusterDetail.Form(id(form), words.of(form), form.write(all)))
            .toList());
  }

  private static String id(AddressForm form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  private List<ClusterDetail.Group> groups(Cluster cluster) {
    return Stream.of(
            group(words.text("screen.clusters.in-use", cluster.region()), cluster.egressIps()),
            group(
                words.text("screen.clusters.recovery-set", cluster.recoveryRegion()),
                cluster.recoveryIps()))
        .filter(group -> !group.addresses().isEmpty())
        .toList();
  }

  private static ClusterDetail.Group group(String title, List<Ipv4> addresses) {
    return new ClusterDetail.Group(title, addresses.stream().map(Ipv4::toString).toList());
  }

  private String note(Cluster cluster) {
    return cluster.recoveryIps().isEmpty()
        ? ""
        : words.text(
            "screen.clusters.recovery-note",
            cluster.addresses().size(),
            cluster.recoveryIps().size());
  }

  private String none(Cluster cluster) {
    return words.text(
        cluster.privateEgress()
            ? "screen.clusters.no-public-address"
            : "screen.clusters.no-address-known");
  }

  private ClusterDetail.Connection connection(PeeringView view, Instant now) {
    return new ClusterDetail.Connection(
        view.id(),
        "peering",
        view.id().value(),
        looks.of(view.checklist(), now),
        words.text("screen.clusters.peering"),
        firstOf(view.cidrs(), view.cidrs().getFirst()),
        words.text("screen.clusters.asked", words.day(view.askedAt())),
        progress(view.checklist()));
  }

  private ClusterDetail.Connection connection(AllowlistView view) {
    return new ClusterDetail.Connection(
        view.id(),
        "allowlist",
        view.cluster().id() + "/" + view.intent().service(),
        looks.of(view.state()),
        words.text("screen.clusters.allowlist"),
        view.title(),
        words.text("screen.clusters.asked", words.day(view.askedAt())),
        progress(view.checklist()));
  }

  private String progress(Checklist checklist) {
    long open = checklist.steps().stream().filter(step -> !step.state().settled()).count();
    return open == 0
        ? words.text("screen.clusters.all-done", checklist.steps().size())
        : words.text(
            "screen.clusters.done-of",
            done(checklist.of(Owner.OURS)),
            checklist.of(Owner.OURS).size(),
            done(checklist.of(Owner.THEIRS)),
            checklist.of(Owner.THEIRS).size());
  }

  private static long done(List<Step> steps) {
    return steps.stream().filter(step -> step.state().settled()).count();
  }
}
