package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.catalogue.PublishedRecord;
import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Notes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clusters}: finding them, adding and changing them, files of them. */
@Command(
    name = "clusters",
    description = "Clusters of the workspace.",
    footer = {"", "Example: astro-connect clusters list --output json"})
final class ClusterCommands {
  private ClusterCommands() {}

  static void addTo(CommandLine line, Context context) {
    CommandLine clusters =
        new CommandLine(new ClusterCommands())
            .addSubcommand(new All(context))
            .addSubcommand(new Show(context))
            .addSubcommand(new AddCluster(context))
            .addSubcommand(new EditCluster(context))
            .addSubcommand(new SyncClusters(context))
            .addSubcommand(new SuggestForCluster(context));
    line.addSubcommand(
        NoteCommands.addTo(clusters, context)
            .addSubcommand(new ImportClusters(context))
            .addSubcommand(new ExportClusters(context)));
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
      description = "All clusters that are not archived, by name.",
      footer = {
        "",
        "Example: astro-connect clusters list",
        "Example: astro-connect clusters list --tag vip --output json"
      })
  private static final class All implements Callable<Integer> {
    private final Context context;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only those with this tag.")
    private String tag = "";

    @Option(names = "--pinned", description = "Only those that are pinned.")
    private boolean pinned;

    @Option(names = "--archived", description = "Only those that are archived.")
    private boolean archived;

    All(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Shelf shelf = context.shelf()) {
        List<ClusterRecord> all =
            shelf.catalogue().records().stream().filter(this::wanted).toList();
        if (context.common().json()) {
          Map<ClusterId, List<CloudDifference>> clouds = shelf.catalogue().cloudDifferences();
          Map<ClusterId, List<Deployment>> deployed =
              shelf.catalogue().deployments().stream()
                  .collect(Collectors.groupingBy(Deployment::cluster));
          context
              .paper()
              .json(
                  all.stream()
                      .map(
                          one ->
                              PublishedRecord.of(
                                  one,
                                  clouds.getOrDefault(one.id(), List.of()),
                                  deployed.getOrDefault(one.id(), List.of())))
                      .toList());
        } else {
          context
              .paper()
              .table(
                  List.of("ID", "NAME", "PROVIDER", "TYPE", "ACCOUNT", "REGION", "VPC", "CIDRS"),
                  all.stream().map(ClusterRecord::cluster).map(All::row).toList());
        }
        return Status.DONE;
      }
    }

    private boolean wanted(ClusterRecord record) {
      Notes notes = record.notes();
      String typed = Pasted.trim(tag);
      return notes.archived().isPresent() == archived
          && (notes.pinned() || !pinned)
          && (typed.isEmpty() || notes.tags().stream().anyMatch(typed::equalsIgnoreCase));
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
          ClusterField.CIDRS.text(c));
    }
  }

  @Command(
      name = "show",
      description = "One cluster with all that is written down about it.",
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
        ClusterPage.show(
            context, shelf, shelf.catalogue().record(find(shelf, "ID", id).id()).orElseThrow());
        return Status.DONE;
      }
    }
  }
}
