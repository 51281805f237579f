package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clusters add}. */
@Command(
    name = "add",
    description = "Adds a cluster, or replaces the one with the same id.",
    footer = {
      "",
      "Example: astro-connect clusters add --id clx1 --name etl --provider AWS --type DEDICATED"
          + " --account 418027365910 --region eu-central-1 --vpc vpc-06b1e94d27fa3c508"
          + " --cidrs 172.20.0.0/20 --egress-ips '203.0.113.14;203.0.113.87'"
    })
final class AddCluster implements Callable<Integer> {
  /** Of nodes, pods, services and service peering. */
  private static final int GOOGLE_RANGES = 4;

  private final Context context;

  @Option(names = "--id", required = true, paramLabel = "ID", description = "Astro’s id of it.")
  private String id = "";

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name.")
  private String name = "";

  @Option(
      names = "--provider",
      required = true,
      paramLabel = "AWS|GCP|AZURE",
      description = "The cloud that it runs in.")
  private String provider = "";

  @Option(
      names = "--type",
      required = true,
      paramLabel = "DEDICATED|HYBRID|STANDARD",
      description = "How it is shared.")
  private String type = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "ACCOUNT",
      description = "Our AWS account, or our Google project.")
  private String account = "";

  @Option(names = "--region", required = true, paramLabel = "REGION", description = "Its region.")
  private String region = "";

  @Option(
      names = "--vpc",
      required = true,
      paramLabel = "VPC",
      description = "The id of its VPC, or its Google network’s name.")
  private String vpc = "";

  @Option(
      names = "--cidrs",
      required = true,
      paramLabel = "A;B",
      description =
          "Its ranges; on Google those of nodes, pods, services and service peering, in this"
              + " order.")
  private String cidrs = "";

  @Option(
      names = "--egress-ips",
      required = true,
      paramLabel = "A;B",
      description = "Every address that its traffic leaves from; '' if there is none.")
  private String egressIps = "";

  @Option(
      names = "--recovery-ips",
      paramLabel = "A;B",
      description = "Those of its recovery region.")
  private String recoveryIps = "";

  @Option(names = "--private-egress", description = "It has no public way out.")
  private boolean privateEgress;

  AddCluster(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Cluster typed = cluster();
    try (Shelf shelf = context.shelf()) {
      Optional<Cluster> before = shelf.catalogue().find(typed.id());
      Cluster cluster = before.map(known -> keeping(known, typed)).orElse(typed);
      shelf.catalogue().save(cluster);
      before.ifPresent(
          known -> context.paper().say(context.words().text("cli.replaced", known.id())));
      ClusterJson.show(context, cluster);
      return Status.DONE;
    }
  }

  /** What no option says stays as it was. */
  private static Cluster keeping(Cluster known, Cluster typed) {
    return new Cluster(
        typed.id(),
        typed.name(),
        typed.provider(),
        typed.type(),
        typed.account(),
        typed.region(),
        typed.vpc(),
        typed.cidrs(),
        typed.egressIps(),
        typed.recoveryIps(),
        known.recoveryRegion(),
        typed.privateEgress(),
        known.customer());
  }

  private Cluster cluster() {
    Provider cloud = FieldException.read("--provider", provider, Provider::parse);
    return new Cluster(
        FieldException.read("--id", id, ClusterId::parse),
        line("--name", name, Rule.NAME),
        cloud,
        FieldException.read("--type", type, ClusterType::parse),
        account(cloud),
        cloud == Provider.AWS
            ? FieldException.read("--region", region, AwsRegion::parse).value()
            : line("--region", region, Rule.REGION),
        vpc(cloud),
        ranges(cloud),
        list("--egress-ips", egressIps, Ipv4::parse),
        list("--recovery-ips", recoveryIps, Ipv4::parse),
        "",
        privateEgress,
        "");
  }

  private String account(Provider cloud) {
    return switch (cloud) {
      case AWS -> FieldException.read("--account", account, AwsAccountId::parse).value();
      case GCP -> FieldException.read("--account", account, ProjectId::parse).value();
      case AZURE -> line("--account", account, Rule.NAME);
    };
  }

  private String vpc(Provider cloud) {
    return switch (cloud) {
      case AWS -> FieldException.read("--vpc", vpc, VpcId::parse).value();
      case GCP -> FieldException.read("--vpc", vpc, AddCluster::network);
      case AZURE -> line("--vpc", vpc, Rule.NAME);
    };
  }

  /** Compute Engine API, {@code networks}: names follow RFC 1035. */
  private static String network(String typed) {
    if (!typed.matches("[a-z]([a-z0-9-]{0,61}[a-z0-9])?")) {
      throw new InvalidValueException(Rule.NETWORK_NAME, typed);
    }
    return typed;
  }

  private static String line(String option, String value, Rule rule) {
    return FieldException.read(
        option,
        value,
        typed -> {
          if (!typed.matches("[^\\p{Cntrl}]{1,100}")) {
            throw new InvalidValueException(rule, typed);
          }
          return typed;
        });
  }

  private List<Cidr> ranges(Provider cloud) {
    List<Cidr> ranges = list("--cidrs", cidrs, Cidr::parse);
    return FieldException.read("--cidrs", cidrs, typed -> checked(cloud, typed, ranges));
  }

  private static List<Cidr> checked(Provider cloud, String typed, List<Cidr> ranges) {
    if (ranges.isEmpty()) {
      throw new InvalidValueException(Rule.CLUSTER_RANGES, "");
    }
    if (cloud == Provider.GCP && ranges.size() != GOOGLE_RANGES) {
      throw new InvalidValueException(Rule.GOOGLE_RANGES, typed);
    }
    for (int i = 1; i < ranges.size(); i++) {
      Cidr range = ranges.get(i);
      ranges.subList(0, i).stream()
          .filter(range::overlaps)
          .findFirst()
          .ifPresent(
              other -> {
                throw new InvalidValueException(
                    Rule.CLUSTER_OVERLAP, range.toString(), other.toString());
              });
    }
    return ranges;
  }

  /** As they are pasted: parted by semicolons, commas, blanks or line ends. */
  private static <T> List<T> list(String option, String value, Function<String, T> form) {
    return Stream.of(value.split("[;,\\s\\u00a0]+"))
        .filter(part -> !part.isEmpty())
        .map(part -> FieldException.read(option, part, form))
        .distinct()
        .toList();
  }
}
