package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.NetworkSuggestion;
import io.astroconnect.service.catalogue.SuggestionService.Found;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clusters suggest}. */
@Command(
    name = "suggest",
    description = {
      "Looks for a cluster’s account and VPC on AWS, or network on Google Cloud, which the Astro"
          + " API does not tell: by tags, by the addresses of its NAT, by name and range.",
      "Nothing is taken over without --take."
    },
    footer = {
      "",
      "Example: astro-connect clusters suggest halden-prod-euc1 --take vpc-06b1e94d27fa3c508"
    })
final class SuggestForCluster implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "ID", description = "Its id, or a name that only one cluster has.")
  private String id = "";

  @Option(
      names = "--take",
      paramLabel = "NETWORK",
      description = "Takes over this one of the suggestions; no sync changes it again.")
  private @Nullable String take;

  SuggestForCluster(Context context) {
    this.context = context;
  }

  private record SuggestionJson(
      String account, String region, String vpc, List<String> reasons, boolean strong) {
    static SuggestionJson of(NetworkSuggestion one) {
      return new SuggestionJson(
          one.network().account(),
          one.network().region(),
          one.network().name(),
          one.reasons().stream()
              .map(reason -> reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
              .toList(),
          one.strong());
    }
  }

  private record FoundJson(
      String cluster,
      List<SuggestionJson> suggestions,
      List<String> accountsAsked,
      List<String> faults,
      String taken) {}

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = context.open()) {
      Words words = session.words();
      Cluster cluster = ClusterCommands.find(session, "ID", id);
      if (!session.suggestions().knows(cluster.provider())) {
        context.paper().say(words.text("suggest.not-here", cluster.name()));
        return Status.STOPPED;
      }
      Found found = session.suggestions().look(cluster, Progress.none());
      found.faults().forEach(fault -> context.paper().say(words.of(fault)));
      String taken = take == null ? "" : taken(session, cluster, found, take);
      show(words, cluster, found, taken);
      return found.suggestions().isEmpty() ? Status.STOPPED : Status.DONE;
    }
  }

  private static String taken(Session session, Cluster cluster, Found found, String wanted) {
    NetworkSuggestion one =
        FieldException.read(
            "--take",
            wanted.strip(),
            text ->
                found.suggestions().stream()
                    .filter(each -> each.network().name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValueException(Rule.SUGGESTED, text)));
    session.suggestions().take(cluster, one);
    return one.network().name();
  }

  private void show(Words words, Cluster cluster, Found found, String taken) {
    if (context.common().json()) {
      context
          .paper()
          .json(
              new FoundJson(
                  cluster.id().value(),
                  found.suggestions().stream().map(SuggestionJson::of).toList(),
                  found.asked(),
                  found.faults().stream().map(words::of).toList(),
                  taken));
    } else {
      context
          .paper()
          .table(
              List.of("ACCOUNT", "REGION", "VPC", "BECAUSE"),
              found.suggestions().stream().map(one -> row(words, one)).toList());
    }
    if (found.suggestions().isEmpty()) {
      context
          .paper()
          .say(words.text("suggest.none", cluster.name(), cluster.region(), found.asked().size()));
    } else if (!taken.isEmpty()) {
      context.paper().say(words.text("suggest.taken", cluster.name(), taken));
    }
  }

  private static List<String> row(Words words, NetworkSuggestion one) {
    return List.of(
        one.network().account(),
        one.network().region(),
        one.network().name(),
        one.reasons().stream()
            .map(reason -> words.text(reason.key()))
            .collect(Collectors.joining(", ")));
  }
}
