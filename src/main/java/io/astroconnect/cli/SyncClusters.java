package io.astroconnect.cli;

import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.LeftOut;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.OrganizationId;
import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.service.catalogue.SyncService.Result;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clusters sync}. */
@Command(
    name = "sync",
    description = {
      "Takes over what the Astro API says of clusters and deployments; what was set by hand stays.",
      "The token is that of the environment, ASTRO_API_TOKEN."
    },
    footer = {"", "Example: astro-connect clusters sync --workspace europe --output json"})
final class SyncClusters implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--organization",
      paramLabel = "ID",
      description = "Which one; may be repeated. Without it all of the workspace.")
  private List<String> organizations = List.of();

  SyncClusters(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<String> given =
        organizations.stream()
            .map(id -> FieldException.read("--organization", id, OrganizationId::parse))
            .toList();
    try (Session session = context.open()) {
      List<String> wanted = given.isEmpty() ? session.syncs().organizations() : given;
      if (wanted.isEmpty()) {
        FieldException.read("--organization", "", OrganizationId::parse);
      }
      List<Result> results = session.syncs().sync(wanted, progress(session.words()));
      List<ClusterRecord> records = session.catalogue().records();
      List<Deployment> deployed = session.catalogue().deployments();
      if (context.common().json()) {
        context
            .paper()
            .json(results.stream().map(one -> json(session, one, records, deployed)).toList());
      } else {
        table(results);
      }
      results.forEach(one -> say(session.words(), one));
      return results.stream().allMatch(one -> one.run() instanceof SyncRun.Done)
          ? Status.DONE
          : Status.STOPPED;
    }
  }

  /** Only for somebody who watches; once for each organization. */
  private Progress progress(Words words) {
    if (!context.terminal().get().asks()) {
      return Progress.none();
    }
    AtomicReference<String> said = new AtomicReference<>("");
    return (_, _, organization) -> {
      if (!said.getAndSet(organization).equals(organization)) {
        context.paper().say(words.text("sync.reading", organization));
      }
    };
  }

  private void table(List<Result> results) {
    List<List<String>> rows = new ArrayList<>();
    for (Result result : results) {
      if (result.run() instanceof SyncRun.Done done) {
        rows.add(
            Stream.concat(
                    Stream.of(done.organization()),
                    Stream.of(
                            done.synced().clusters(),
                            done.synced().added(),
                            done.synced().changed(),
                            done.synced().gone(),
                            done.synced().back(),
                            done.synced().differing(),
                            done.synced().deployments(),
                            done.synced().deploymentsGone())
                        .map(Object::toString))
                .toList());
      }
    }
    context
        .paper()
        .table(
            List.of(
                "ORGANIZATION",
                "CLUSTERS",
                "ADDED",
                "CHANGED",
                "GONE",
                "BACK",
                "DIFFERING",
                "DEPLOYMENTS",
                "DEPLOYMENTS GONE"),
            rows);
  }

  private void say(Words words, Result result) {
    switch (result.run()) {
      case SyncRun.Done done -> {
        result
            .leftOut()
            .forEach(
                one ->
                    context
                        .paper()
                        .say(
                            words.text(
                                "sync.left-out",
                                one.field(),
                                words.brief(one.value()),
                                one.name(),
                                one.id())));
        if (!done.whole()) {
          context.paper().say(words.text("sync.not-whole", done.organization()));
        }
      }
      case SyncRun.Failed failed ->
          context
              .paper()
              .say(words.text("sync.failed", failed.organization(), words.of(failed.fault())));
    }
  }

  private record DifferenceJson(
      String cluster, String name, String field, String ours, String theirs) {}

  private record GoneJson(String cluster, String name, String since) {}

  private record GoneDeploymentJson(String deployment, String name, String cluster, String since) {}

  private record FaultJson(String sentence, String call, String requestId) {}

  private record SyncJson(
      String organization,
      String at,
      boolean done,
      int clusters,
      int added,
      int changed,
      int gone,
      int back,
      int differing,
      int deployments,
      boolean whole,
      List<LeftOut> leftOut,
      List<DifferenceJson> differences,
      List<GoneJson> goneClusters,
      @Nullable FaultJson fault,
      int deploymentsGone,
      List<GoneDeploymentJson> goneDeployments) {}

  private static SyncJson json(
      Session session, Result result, List<ClusterRecord> all, List<Deployment> deployed) {
    SyncRun run = result.run();
    List<ClusterRecord> records =
        all.stream()
            .filter(
                one ->
                    one.reported()
                        .filter(last -> last.organization().equals(run.organization()))
                        .isPresent())
            .toList();
    return switch (run) {
      case SyncRun.Done done ->
          new SyncJson(
              done.organization(),
              done.at().toString(),
              true,
              done.synced().clusters(),
              done.synced().added(),
              done.synced().changed(),
              done.synced().gone(),
              done.synced().back(),
              done.synced().differing(),
              done.synced().deployments(),
              done.whole(),
              result.leftOut(),
              differences(records),
              gone(records),
              null,
              done.synced().deploymentsGone(),
              goneDeployments(deployed, run.organization()));
      case SyncRun.Failed failed ->
          new SyncJson(
              failed.organization(),
              failed.at().toString(),
              false,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              false,
              List.of(),
              List.of(),
              List.of(),
              new FaultJson(
                  session.words().of(failed.fault()),
                  failed.fault().where().call(),
                  failed.fault().where().requestId()),
              0,
              List.of());
    };
  }

  private static List<DifferenceJson> differences(List<ClusterRecord> records) {
    return records.stream()
        .flatMap(
            one ->
                Merge.differences(one).stream()
                    .map(
                        difference ->
                            new DifferenceJson(
                                one.id().value(),
                                one.cluster().name(),
                                difference.field().key(),
                                difference.ours(),
                                difference.theirs())))
        .toList();
  }

  private static List<GoneJson> gone(List<ClusterRecord> records) {
    return records.stream()
        .flatMap(
            one ->
                one.gone().stream()
                    .map(
                        since ->
                            new GoneJson(one.id().value(), one.cluster().name(), since.toString())))
        .toList();
  }

  private static List<GoneDeploymentJson> goneDeployments(
      List<Deployment> deployed, String organization) {
    return deployed.stream()
        .filter(one -> one.organization().equals(organization))
        .flatMap(
            one ->
                one.gone().stream()
                    .map(
                        since ->
                            new GoneDeploymentJson(
                                one.id(), one.name(), one.cluster().value(), since.toString())))
        .toList();
  }
}
