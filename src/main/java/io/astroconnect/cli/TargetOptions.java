package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.GcpTerms;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.StackType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The form of a peering, as options. */
final class TargetOptions {
  @Option(names = "--cluster", paramLabel = "ID", description = "Our cluster, by id or name.")
  private String cluster = "";

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "The customer’s AWS account, 12 digits.")
  private String account = "";

  @Option(names = "--region", paramLabel = "REGION", description = "The region of their VPC.")
  private String region = "";

  @Option(names = "--vpc", paramLabel = "VPC", description = "Their VPC.")
  private String vpc = "";

  @Option(names = "--cidr", paramLabel = "CIDR", description = "A range of theirs; once for each.")
  private List<String> cidrs = new ArrayList<>();

  @Option(
      names = "--no-dns",
      description = "Names need not resolve to private addresses across the peering.")
  private boolean noDns;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "A private hosted zone of theirs that our VPC is to use; once for each.")
  private List<String> zones = new ArrayList<>();

  @Option(
      names = "--accepter-role",
      paramLabel = "ARN",
      description = "A role of theirs by which we do their part too.")
  private String role = "";

  @Option(
      names = "--external-id",
      paramLabel = "ID",
      description = "What the role’s trust policy asks for.")
  private String externalId = "";

  @Option(
      names = "--project",
      paramLabel = "PROJECT",
      description = "The customer’s Google project, for a cluster on Google Cloud.")
  private String project = "";

  @Option(names = "--network", paramLabel = "NAME", description = "Their VPC network there.")
  private String network = "";

  @Option(
      names = "--import-custom-routes",
      description = "Static and dynamic routes of theirs come in.")
  private boolean importCustom;

  @Option(
      names = "--export-custom-routes",
      description = "Static and dynamic routes of ours go out.")
  private boolean exportCustom;

  @Option(
      names = "--import-public-subnets",
      description = "Subnet routes of theirs with public addresses come in.")
  private boolean importPublic;

  @Option(
      names = "--no-export-public-subnets",
      description = "Subnet routes of ours with public addresses do not go out.")
  private boolean keepPublic;

  @Option(names = "--ipv6", description = "Subnet routes of IPv6 are exchanged too.")
  private boolean ipv6;

  /** What was typed, without the cluster, which has to be looked up. */
  record Form(PeeringTarget target, List<Cidr> ranges, PeeringTerms terms) {

    /** True if it fits what the cluster runs on. */
    boolean fits(Cluster cluster) {
      return cluster.provider() == (target instanceof PeerNetwork ? Provider.GCP : Provider.AWS);
    }
  }

  /** True if any of what names a target is there. */
  boolean given() {
    return Stream.of(cluster, account, region, vpc, project, network)
            .anyMatch(typed -> !Pasted.trim(typed).isEmpty())
        || !cidrs.isEmpty();
  }

  /** Reads the whole form; nothing has been opened when it refuses a value. */
  Form read() {
    Form form = readTarget();
    if (form.ranges().isEmpty()) {
      needRange();
    }
    return form;
  }

  /** Refuses a form without a range. */
  static void needRange() {
    FieldException.read("--cidr", "", TargetOptions::noRange);
  }

  /** Reads what tells one peering from all others. */
  Form readTarget() {
    FieldException.read("--cluster", cluster, TargetOptions::some);
    if (Stream.of(project, network).anyMatch(typed -> !Pasted.trim(typed).isEmpty())) {
      return google();
    }
    Target target =
        new Target(
            FieldException.read("--account", account, AwsAccountId::parse),
            FieldException.read("--region", region, AwsRegion::parse),
            FieldException.read("--vpc", vpc, VpcId::parse));
    return new Form(target, ranges(), terms());
  }

  private Form google() {
    PeerNetwork target =
        new PeerNetwork(
            FieldException.read("--project", project, ProjectId::parse),
            FieldException.read("--network", network, NetworkName::parse));
    Exchange exchange =
        new Exchange(
            importCustom,
            exportCustom,
            importPublic,
            !keepPublic,
            ipv6 ? StackType.IPV4_IPV6 : StackType.IPV4_ONLY);
    return new Form(target, ranges(), new GcpTerms(Wish.CONNECTED, exchange));
  }

  List<Cidr> ranges() {
    return each("--cidr", cidrs, Cidr::parse);
  }

  List<HostedZoneId> zones() {
    return each("--zone", zones, HostedZoneId::parse);
  }

  boolean dns() {
    return !noDns;
  }

  /** The zones and the role. */
  Terms terms() {
    return Terms.PLAIN.withZones(zones()).by(role());
  }

  private @Nullable AccepterRole role() {
    String external = Pasted.trim(externalId);
    if (Pasted.trim(role).isEmpty()) {
      return null;
    }
    AccepterRole named =
        FieldException.read("--accepter-role", role, arn -> AccepterRole.parse(arn, ""));
    return external.isEmpty()
        ? named
        : FieldException.read("--external-id", external, id -> AccepterRole.parse(named.arn(), id));
  }

  /** Several may be typed at once, parted by blanks, commas or semicolons. */
  static <T> List<T> each(String option, List<String> typed, Function<String, T> form) {
    return typed.stream()
        .flatMap(some -> Stream.of(some.split("[;,\\s\\u00a0]+")))
        .filter(part -> !part.isEmpty())
        .map(part -> FieldException.read(option, part, form))
        .distinct()
        .toList();
  }

  Cluster cluster(Shelf shelf) {
    return ClusterCommands.find(shelf, "--cluster", cluster);
  }

  PeeringIntent intent(Cluster found, Form form) {
    return form.target() instanceof PeerNetwork target
        ? new GcpPeeringIntent(found, target, form.ranges(), 1, (GcpTerms) form.terms())
        : new AwsPeeringIntent(
            found, (Target) form.target(), form.ranges(), !noDns, 1, (Terms) form.terms());
  }

  private static String some(String text) {
    if (text.isEmpty()) {
      throw new InvalidValueException(Rule.CLUSTER_ID, "");
    }
    return text;
  }

  private static Cidr noRange(String nothing) {
    throw new InvalidValueException(Rule.CIDR_COUNT, nothing);
  }
}
