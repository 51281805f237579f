package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.report.PublishedCluster;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clusters list|show|add}. */
@Command(
    name = "clusters",
    description = "Clusters of the workspace.",
    footer = {"", "Example: astro-connect clusters list --output json"})
final class ClusterCommands {
  private ClusterCommands() {}

  static void addTo(CommandLine line, Context context) {
    line.addSubcommand(
        new CommandLine(new ClusterCommands())
            .addSubcommand(new All(context))
            .addSubcommand(new Show(context))
            .addSubcommand(new AddCluster(context)));
  }

  /** The cluster with this id or name. */
  static Cluster find(Shelf shelf, String option, String idOrName) {
    return FieldException.read(
        option,
        idOrName,
        typed -> {
          if (typed.isEmpty()) {
            throw new InvalidValueException(Rule.CLUSTER_ID, "");
          }
          return shelf.catalogue().find(typed).orElseThrow(() -> notOne(shelf, typed));
        });
  }

  private static InvalidValueException notOne(Shelf shelf, String name) {
    String ids =
        shelf.catalogue().clusters().stream()
            .filter(cluster -> cluster.name().equals(name))
            .map(cluster -> cluster.id().value())
            .collect(Collectors.joining(", "));
    return ids.isEmpty()
        ? new InvalidValueException(Rule.UNKNOWN_CLUSTER, name)
        : new InvalidValueException(Rule.CLUSTERS_OF_ONE_NAME, name, ids);
  }

  @Command(
      name = "list",
      description = "All clusters, by name.",
      footer = {"", "Example: astro-connect clusters list"})
  private static final class All implements Callable<Integer> {
    private final Context context;

    All(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Shelf shelf = context.shelf()) {
        List<Cluster> all = shelf.catalogue().clusters();
        if (context.common().json()) {
          context.paper().json(all.stream().map(PublishedCluster::of).toList());
        } else {
          context
              .paper()
              .table(
                  List.of("ID", "NAME", "PROVIDER", "TYPE", "ACCOUNT", "REGION", "VPC", "CIDRS"),
                  all.stream().map(All::row).toList());
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
          c.account(),
          c.region(),
          c.vpc(),
          String.join(";", PublishedCluster.of(c).cidrs()));
    }
  }

  @Command(
      name = "show",
      description = "One cluster with all its addresses.",
      footer = {"", "Example: astro-connect clusters show halden-prod-euc1"})
  private static final class Show implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "ID", description = "Its id, or a name that only one cluster has.")
    private String id = "";

    Show(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Shelf shelf = context.shelf()) {
        ClusterPage.show(context, find(shelf, "ID", id));
        return Status.DONE;
      }
    }
  }
}
