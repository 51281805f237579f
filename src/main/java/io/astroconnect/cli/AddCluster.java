package io.astroconnect.cli;

import io.astroconnect.model.catalogue.ClusterFields;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      shelf.catalogue().add(typed);
      before.ifPresent(
          known -> context.paper().say(context.words().text("cli.replaced", known.id())));
      ClusterPage.show(context, shelf, shelf.catalogue().record(typed.id()).orElseThrow());
      return Status.DONE;
    }
  }

  private Cluster cluster() {
    Provider cloud = FieldException.read("--provider", provider, Provider::parse);
    return new Cluster(
        FieldException.read("--id", id, ClusterId::parse),
        FieldException.read("--name", name, ClusterFields::name),
        cloud,
        FieldException.read("--type", type, ClusterType::parse),
        FieldException.read("--account", account, text -> ClusterFields.account(cloud, text)),
        FieldException.read("--region", region, text -> ClusterFields.region(cloud, text)),
        FieldException.read("--vpc", vpc, text -> ClusterFields.vpc(cloud, text)),
        FieldException.read("--cidrs", cidrs, text -> ClusterFields.cidrs(cloud, text)),
        FieldException.read("--egress-ips", egressIps, ClusterFields::addresses),
        FieldException.read("--recovery-ips", recoveryIps, ClusterFields::addresses),
        "",
        privateEgress,
        "");
  }
}
