package io.astroconnect.report;

import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One line for each connection. */
final class CsvDocument implements Document {
  static final List<String> COLUMNS =
      List.of(
          "connection",
          "cluster",
          "method",
          "target",
          "status",
          "cidrs",
          "requestedAt",
          "observedAt",
          "waitingFor");

  private final CsvLines lines;

  CsvDocument(Writer text) throws IOException {
    lines = new CsvLines(COLUMNS, text);
  }

  @Override
  public void add(ClusterEntry entry) throws IOException {
    elsewhere(entry.connections());
  }

  @Override
  public void elsewhere(List<ConnectionEntry> connections) throws IOException {
    for (ConnectionEntry connection : connections) {
      lines.write(cells(connection).toList());
    }
  }

  private static Stream<String> cells(ConnectionEntry entry) {
    return Stream.of(
        entry.id().value(),
        entry.clusterIfAny().map(ClusterId::value).orElse(""),
        entry.method().key(),
        String.join("/", entry.target()),
        entry.checklist().state().key(),
        String.join(";", entry.cidrs().stream().map(Object::toString).toList()),
        entry.requestedAt().toString(),
        entry.observed().map(Instant::toString).orElse(""),
        waitingFor(entry));
  }

  /** Whose turn it is and which step, such as {@code theirs: accept}; "" if nothing is left. */
  static String waitingFor(ConnectionEntry entry) {
    return entry.waitingFor().map(CsvDocument::turn).orElse("");
  }

  private static String turn(Step step) {
    return step.owner().name().toLowerCase(Locale.ROOT) + ": " + step.id();
  }

  @Override
  public void end() throws IOException {
    lines.close();
  }
}
