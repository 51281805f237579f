package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.catalogue.FileRow;
import io.astroconnect.model.catalogue.Refusal;
import io.astroconnect.model.catalogue.RowReading;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clusters edit}. */
@Command(
    name = "edit",
    description = {
      "Changes facts of a cluster; what is set here is never overwritten by a sync.",
      "An empty value clears what may be empty."
    },
    footer = {
      "",
      "Example: astro-connect clusters edit halden-prod-euc1 --vpc vpc-06b1e94d27fa3c508",
      "Example: astro-connect clusters edit halden-prod-euc1 --follow egressIps"
    })
final class EditCluster implements Callable<Integer> {
  private final Context context;
  private final Map<Column, String> typed = new EnumMap<>(Column.class);

  @Parameters(paramLabel = "ID", description = "Its id, or a name that only one cluster has.")
  private String id = "";

  @Option(
      names = "--follow",
      paramLabel = "FIELD",
      description = "Is as Astro says from now on, like egressIps; may be given several times.")
  private List<String> follow = new ArrayList<>();

  EditCluster(Context context) {
    this.context = context;
  }

  @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
  void name(String text) {
    typed.put(Column.NAME, text);
  }

  @Option(names = "--provider", paramLabel = "AWS|GCP|AZURE", description = "The cloud it runs in.")
  void provider(String text) {
    typed.put(Column.PROVIDER, text);
  }

  @Option(
      names = "--type",
      paramLabel = "DEDICATED|HYBRID|STANDARD",
      description = "How it is shared.")
  void type(String text) {
    typed.put(Column.TYPE, text);
  }

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "Our AWS account, or our Google project.")
  void account(String text) {
    typed.put(Column.ACCOUNT, text);
  }

  @Option(names = "--region", paramLabel = "REGION", description = "Its region.")
  void region(String text) {
    typed.put(Column.REGION, text);
  }

  @Option(
      names = "--vpc",
      paramLabel = "VPC",
      description = "The id of its VPC, or its Google network’s name.")
  void vpc(String text) {
    typed.put(Column.VPC, text);
  }

  @Option(names = "--cidrs", paramLabel = "A;B", description = "Its ranges.")
  void cidrs(String text) {
    typed.put(Column.CIDRS, text);
  }

  @Option(
      names = "--egress-ips",
      paramLabel = "A;B",
      description = "Every address that its traffic leaves from.")
  void egressIps(String text) {
    typed.put(Column.EGRESS_IPS, text);
  }

  @Option(
      names = "--recovery-ips",
      paramLabel = "A;B",
      description = "Those of its recovery region.")
  void recoveryIps(String text) {
    typed.put(Column.RECOVERY_IPS, text);
  }

  @Option(
      names = "--recovery-region",
      paramLabel = "REGION",
      description = "Where it goes on after a disaster.")
  void recoveryRegion(String text) {
    typed.put(Column.RECOVERY_REGION, text);
  }

  @Option(
      names = "--private-egress",
      paramLabel = "true|false",
      description = "Whether it has no public way out.")
  void privateEgress(String text) {
    typed.put(Column.PRIVATE_EGRESS, text);
  }

  @Option(names = "--customer", paramLabel = "NAME", description = "Whose cluster it is.")
  void customer(String text) {
    typed.put(Column.CUSTOMER, text);
  }

  @Option(names = "--organization", paramLabel = "NAME", description = "Their organization.")
  void organization(String text) {
    typed.put(Column.ORGANIZATION, text);
  }

  @Override
  public Integer call() {
    Set<ClusterField> followed = fields();
    try (Shelf shelf = context.shelf()) {
      ClusterId cluster = ClusterCommands.find(shelf, "ID", id).id();
      if (!typed.isEmpty()) {
        shelf.catalogue().change(cluster, this::edited);
      }
      if (!followed.isEmpty()) {
        shelf.catalogue().follow(cluster, followed);
      }
      ClusterPage.show(context, shelf, shelf.catalogue().record(cluster).orElseThrow());
      return Status.DONE;
    }
  }

  private Set<ClusterField> fields() {
    return TargetOptions.each("--follow", follow, EditCluster::field).stream()
        .collect(Collectors.toSet());
  }

  private static ClusterField field(String key) {
    return Stream.of(ClusterField.values())
        .filter(field -> field.key().equalsIgnoreCase(key))
        .filter(field -> field != ClusterField.VPC && field != ClusterField.CUSTOMER)
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Rule.CLUSTER_FIELD, key));
  }

  /** By the rules of a row of a file. */
  private ClusterRecord edited(ClusterRecord known) {
    RowReading.Result result = RowReading.of(row(known), known);
    for (Refusal refusal : result.fate().refusals()) {
      FieldException.read(
          option(refusal.column()),
          refusal.given(),
          _ -> {
            throw refusal.why();
          });
    }
    @Nullable ClusterRecord now = result.record();
    return now == null ? known : now;
  }

  private FileRow row(ClusterRecord known) {
    Map<Column, String> cells = new EnumMap<>(typed);
    cells.put(Column.ID, known.id().value());
    return new FileRow(1, cells, List.of());
  }

  private static String option(Column column) {
    return "--" + column.key().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
