package io.astroconnect.cli;

import io.astroconnect.model.catalogue.PublishedRecord;
import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one cluster as the result, with all that is written down about it. */
final class ClusterPage {
  private ClusterPage() {}

  static void show(Context context, Shelf shelf, ClusterRecord record) {
    List<CloudDifference> clouds =
        shelf.catalogue().cloudDifferences().getOrDefault(record.id(), List.of());
    List<Deployment> deployments =
        shelf.catalogue().deployments().stream()
            .filter(one -> one.cluster().equals(record.id()))
            .toList();
    PublishedRecord json = PublishedRecord.of(record, clouds, deployments);
    if (context.common().json()) {
      context.paper().json(json);
      return;
    }
    List<List<String>> rows = new ArrayList<>(facts(json));
    said(json).stream().filter(row -> !row.get(1).isEmpty()).forEach(rows::add);
    deployments.forEach(one -> rows.add(List.of("deployment", line(context, one))));
    context.paper().table(List.of("FIELD", "VALUE"), rows);
    json.differences()
        .forEach(
            difference ->
                context
                    .paper()
                    .say(
                        context
                            .words()
                            .text(
                                "cli.differs",
                                difference.field(),
                                difference.ours(),
                                difference.theirs(),
                                json.id())));
    clouds.forEach(
        one ->
            context
                .paper()
                .say(
                    one.theirs().isEmpty()
                        ? context
                            .words()
                            .text(
                                "cli.cloud-not-there",
                                json.vpc(),
                                one.ours(),
                                context.words().exactly(one.since()))
                        : context
                            .words()
                            .text(
                                "cli.cloud-differs",
                                one.field().key(),
                                one.ours(),
                                one.theirs(),
                                context.words().exactly(one.since()))));
  }

  private static List<List<String>> facts(PublishedRecord json) {
    return List.of(
        List.of("id", json.id()),
        List.of("name", json.name()),
        List.of("provider", json.provider()),
        List.of("type", json.type()),
        List.of("account", json.account()),
        List.of("region", json.region()),
        List.of("vpc", json.vpc()),
        List.of("cidrs", joined(json.cidrs())),
        List.of("egressIps", joined(json.egressIps())),
        List.of("recoveryIps", joined(json.recoveryIps())),
        List.of("privateEgress", Boolean.toString(json.privateEgress())));
  }

  /** What not every cluster has. */
  private static List<List<String>> said(PublishedRecord json) {
    return List.of(
        List.of("recoveryRegion", json.recoveryRegion()),
        List.of("customer", json.customer()),
        List.of("organization", json.organization()),
        List.of("organizationId", ifAny(json.organizationId())),
        List.of("note", json.note()),
        List.of("tags", joined(json.tags())),
        List.of("tickets", joined(json.tickets())),
        List.of("pinned", json.pinned() ? "true" : ""),
        List.of("archivedAt", ifAny(json.archivedAt())),
        List.of("status", ifAny(json.status())),
        List.of("health", ifAny(json.health())),
        List.of("goneSince", ifAny(json.goneSince())),
        List.of("byHand", joined(json.byHand())));
  }

  private static String line(Context context, Deployment one) {
    return context
        .words()
        .text(
            "cli.deployment",
            one.name(),
            one.namespace(),
            one.recovering().orElse(""),
            one.gone().map(context.words()::exactly).orElse(""));
  }

  private static String ifAny(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }
}
