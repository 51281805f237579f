package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clusters list|show|add}. */
@Command(
    name = "clusters",
    description = "Clusters of the workspace.",
    footer = {"", "Example: astro-connect clusters list --output json"})
final class ClusterCommands {
  @Mixin final Common common = new Common();

  private ClusterCommands() {}

  static CommandLine line(Context context) {
    return new CommandLine(new ClusterCommands())
        .addSubcommand(new ListAll(context))
        .addSubcommand(new Show(context))
        .addSubcommand(new Add(context));
  }

  /** The keys of the JSON form, in order. */
  static Map<String, Object> json(Cluster cluster) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", cluster.id().value());
    json.put("name", cluster.name());
    json.put("provider", cluster.provider().name());
    json.put("type", cluster.type().name());
    json.put("account", cluster.account());
    json.put("region", cluster.region());
    json.put("vpc", cluster.vpc());
    json.put("cidrs", texts(cluster.cidrs()));
    json.put("egressIps", texts(cluster.egressIps()));
    json.put("recoveryIps", texts(cluster.recoveryIps()));
    json.put("privateEgress", cluster.privateEgress());
    return json;
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  /** The cluster with this id or name. */
  static Cluster find(Session session, String idOrName) {
    return session
        .catalogue()
        .find(idOrName)
        .orElseThrow(() -> new InvalidValueException(Rule.UNKNOWN_CLUSTER, idOrName.strip()));
  }

  @Command(
      name = "list",
      description = "All clusters.",
      footer = {"", "Example: astro-connect clusters list"})
  static final class ListAll implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    ListAll(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Session session = context.open(common)) {
        List<Cluster> all = session.catalogue().clusters();
        if (common.json()) {
          context.paper().json(all.stream().map(ClusterCommands::json).toList());
        } else {
          context
              .paper()
              .table(
                  List.of("ID", "NAME", "PROVIDER", "TYPE", "REGION", "CIDRS", "EGRESS"),
                  all.stream().map(ListAll::row).toList());
        }
        return Status.DONE;
      }
    }

    private static List<String> row(Cluster c) {
      return List.of(
          c.id().value(),
          c.name(),
          c.provider().name(),
          c.type().name(),
          c.region(),
          String.join(";", texts(c.cidrs())),
          String.join(";", texts(c.addresses())));
    }
  }

  @Command(
      name = "show",
      description = "One cluster, by id or name.",
      footer = {"", "Example: astro-connect clusters show halden-prod-euc1"})
  static final class Show implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "ID")
    private String id = "";

    Show(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Session session = context.open(common)) {
        Map<String, Object> json = json(find(session, id));
        if (common.json()) {
          context.paper().json(json);
        } else {
          json.forEach((key, value) -> context.paper().line(key + ": " + shown(value)));
        }
        return Status.DONE;
      }
    }

    private static String shown(Object value) {
      return value instanceof List<?> list ? String.join("; ", texts(list)) : value.toString();
    }
  }

  @Command(
      name = "add",
      description = "Adds a cluster, or replaces the one with the same id.",
      footer = {
        "",
        "Example: astro-connect clusters add --id clx1 --name etl --provider AWS --type DEDICATED",
        "  --account 418027365910 --region eu-central-1 --vpc vpc-06b1e94d27fa3c508",
        "  --cidrs 172.20.0.0/20 --egress-ips '203.0.113.14;203.0.113.87'"
      })
  static final class Add implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    @Option(names = "--id", required = true)
    private String id = "";

    @Option(names = "--name", required = true)
    private String name = "";

    @Option(names = "--provider", required = true, paramLabel = "AWS|GCP|AZURE")
    private String provider = "";

    @Option(names = "--type", required = true, paramLabel = "DEDICATED|HYBRID|STANDARD")
    private String type = "";

    @Option(names = "--account", required = true, description = "AWS account or Google project.")
    private String account = "";

    @Option(names = "--region", required = true)
    private String region = "";

    @Option(names = "--vpc", required = true, description = "VPC id, or a Google network’s name.")
    private String vpc = "";

    @Option(names = "--cidrs", required = true, paramLabel = "A;B")
    private String cidrs = "";

    @Option(names = "--egress-ips", required = true, paramLabel = "A;B")
    private String egressIps = "";

    @Option(names = "--recovery-ips", paramLabel = "A;B")
    private String recoveryIps = "";

    @Option(names = "--private-egress")
    private boolean privateEgress;

    Add(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      Cluster cluster = cluster();
      try (Session session = context.open(common)) {
        session.catalogue().save(cluster);
        if (common.json()) {
          context.paper().json(json(cluster));
        } else {
          context.paper().line(cluster.id().value());
        }
        return Status.DONE;
      }
    }

    private Cluster cluster() {
      Provider cloud = FieldException.read("--provider", provider, Provider::parse);
      boolean aws = cloud == Provider.AWS;
      return new Cluster(
          FieldException.read("--id", id, ClusterId::parse),
          required("--name", name),
          cloud,
          FieldException.read("--type", type, ClusterType::parse),
          aws
              ? FieldException.read("--account", account, AwsAccountId::parse).value()
              : required("--account", account),
          aws
              ? FieldException.read("--region", region, AwsRegion::parse).value()
              : required("--region", region),
          aws ? FieldException.read("--vpc", vpc, VpcId::parse).value() : required("--vpc", vpc),
          list("--cidrs", cidrs, Cidr::parse),
          list("--egress-ips", egressIps, Ipv4::parse),
          list("--recovery-ips", recoveryIps, Ipv4::parse),
          "",
          privateEgress,
          "");
    }

    private static String required(String option, String value) {
      return FieldException.read(
          option,
          value,
          text -> {
            if (text.isBlank()) {
              throw new InvalidValueException(Rule.REQUIRED, "", option);
            }
            return text.strip();
          });
    }

    private static <T> List<T> list(String option, String value, Function<String, T> form) {
      return Stream.of(value.split("[;,\\s]+"))
          .filter(part -> !part.isEmpty())
          .map(part -> FieldException.read(option, part, form))
          .distinct()
          .toList();
    }
  }
}
