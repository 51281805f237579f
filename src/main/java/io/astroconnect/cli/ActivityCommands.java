package io.astroconnect.cli;

import io.astroconnect.model.Spans;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.PublishedActivity;
import io.astroconnect.service.audit.ActivityFilter;
import io.astroconnect.service.audit.ActivityPage;
import io.astroconnect.words.ActivityWords;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code activity list}. */
@Command(
    name = "activity",
    description = "What was done and seen.",
    footer = {"", "Example: astro-connect activity list --since 24h"})
final class ActivityCommands {
  private ActivityCommands() {}

  static void addTo(CommandLine line, Context context) {
    line.addSubcommand(new CommandLine(new ActivityCommands()).addSubcommand(new All(context)));
  }

  @Command(
      name = "list",
      description = {
        "Shows what was done and seen, the newest first. Asks no cloud.",
        "Without --since the newest 1000."
      },
      footer = {
        "",
        "Example: astro-connect activity list --since 24h --changing",
        "Example: astro-connect activity list --cluster halden-prod-euc1 --output json"
      })
  private static final class All implements Callable<Integer> {
    private static final int MOST = 1_000;
    private static final List<String> HEAD =
        List.of("AT", "WHO", "KIND", "WHAT", "CUSTOMER", "CONNECTION", "TICKET");

    private final Context context;

    @Option(
        names = "--since",
        paramLabel = "SPAN",
        description = "All that is not older than this, such as 24h or 7d.")
    private @Nullable String since;

    @Option(
        names = "--cluster",
        paramLabel = "ID",
        description = "Of this cluster and its connections; its id or name.")
    private @Nullable String cluster;

    @Option(
        names = "--changing",
        description = "Only calls that change something, refused ones too.")
    private boolean changing;

    All(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
      @Nullable Duration span =
          since == null ? null : FieldException.read("--since", since, Spans::parse);
      try (Session session = context.open()) {
        @Nullable ClusterId about =
            cluster == null ? null : ClusterCommands.find(session, "--cluster", cluster).id();
        ActivityFilter filter =
            new ActivityFilter(
                changing ? ActivityFilter.CHANGING : Set.of(),
                about,
                span == null ? null : session.clock().instant().minus(span),
                _ -> true);
        ActivityPage page =
            session.activity().page(filter, null, span == null ? MOST : Integer.MAX_VALUE);
        show(session, page.entries());
        if (page.more().isPresent()) {
          context.paper().say(context.words().text("cli.activity-more", MOST));
        }
        return Status.DONE;
      }
    }

    private void show(Session session, List<ActivityEntry> entries) {
      ActivityWords sentences = new ActivityWords(session.words().forDocuments());
      List<PublishedActivity> all =
          entries.stream().map(entry -> PublishedActivity.of(entry, sentences.of(entry))).toList();
      if (context.common().json()) {
        context.paper().json(all);
      } else {
        context.paper().table(HEAD, all.stream().map(All::row).toList());
      }
    }

    private static List<String> row(PublishedActivity it) {
      return List.of(
          it.at(),
          dash(it.who()),
          it.kind(),
          it.what(),
          dash(it.customer()),
          dash(it.connection()),
          dash(it.ticket()));
    }

    private static String dash(String text) {
      return text.isEmpty() ? "-" : text;
    }
  }
}
