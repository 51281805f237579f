package io.astroconnect.cli;

import io.astroconnect.model.Spans;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Swept;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** A look at all peerings that waits for no account and region for ever. */
final class Sweep {
  @Option(
      names = "--wait",
      paramLabel = "SPAN",
      description = "How long an account and region is waited for; without it 20s.")
  private String patience = "20s";

  private Duration read = Duration.ZERO;

  /** Refuses what is no span; nothing has been opened then. */
  void check() {
    read = FieldException.read("--wait", patience, Spans::parse);
  }

  Swept over(Session session) throws InterruptedException {
    return session.peerings().observeAll(read);
  }

  /** Says which nobody saw this time, and since when, by account and region. */
  void sayLate(Context context, Session session, Swept swept) {
    Map<String, List<PeeringView>> places =
        swept.late().stream()
            .collect(Collectors.groupingBy(Sweep::place, TreeMap::new, Collectors.toList()));
    places.values().forEach(views -> say(context, session, views));
  }

  private static String place(PeeringView view) {
    return view.cluster().account() + " " + view.cluster().region();
  }

  private void say(Context context, Session session, List<PeeringView> views) {
    Cluster cluster = views.getFirst().cluster();
    Instant since =
        views.stream().map(PeeringView::observedAt).min(Comparator.naturalOrder()).orElseThrow();
    context
        .paper()
        .say(
            session
                .words()
                .text(
                    "cli.late",
                    cluster.account(),
                    cluster.region(),
                    patience.strip(),
                    views.stream().map(view -> view.id().value()).collect(Collectors.joining(", ")),
                    since.equals(Instant.EPOCH) ? "" : session.words().exactly(since)));
  }
}
