package io.astroconnect.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.PublishedCluster;
import io.astroconnect.model.report.PublishedPeering;
import io.astroconnect.model.report.Report;
import io.astroconnect.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot for other programs: clusters as {@code clusters list} has them, in each its
 * connections as {@code peering list} has them, and what a report knows beyond that.
 */
final class JsonDocument implements Document {
  private final Words words;
  private final JsonGenerator json;

  private record ClusterJson(
      @JsonUnwrapped PublishedCluster cluster, List<ConnectionJson> connections) {}

  /**
   * A connection.
   *
   * @param observedAt null if not all of it was seen
   * @param waitingFor as in CSV
   */
  private record ConnectionJson(
      @JsonUnwrapped PublishedPeering peering,
      String method,
      List<String> target,
      String ticket,
      String requestedBy,
      String requestedAt,
      @Nullable String observedAt,
      String waitingFor,
      List<ToldJson> told) {}

  /** What a person said about a step. */
  private record ToldJson(String step, String by, String ticket, String at) {}

  JsonDocument(Report report, Words words, Writer text) throws IOException {
    this.words = words;
    JsonMapper mapper =
        JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    json = mapper.writerWithDefaultPrettyPrinter().createGenerator(text);
    json.writeStartObject();
    json.writeStringField("workspace", report.workspace());
    json.writeStringField("takenAt", report.takenAt().toString());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Long> count : counts(report)) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("clusters");
  }

  private static List<Map.Entry<String, Long>> counts(Report report) {
    return report.counts().entrySet().stream()
        .map(count -> Map.entry(count.getKey().key(), count.getValue()))
        .toList();
  }

  @Override
  public void add(ClusterEntry entry) throws IOException {
    json.writePOJO(
        new ClusterJson(
            PublishedCluster.of(entry.cluster()),
            entry.connections().stream().map(this::connection).toList()));
  }

  private ConnectionJson connection(ConnectionEntry entry) {
    return new ConnectionJson(
        PublishedPeering.of(
            words::of,
            entry.id().value(),
            entry.clusterIfAny().map(ClusterId::value).orElse(""),
            entry.cidrs(),
            entry.checklist()),
        entry.method().key(),
        entry.target(),
        entry.ticket(),
        entry.by(),
        entry.requestedAt().toString(),
        entry.observed().map(Instant::toString).orElse(null),
        CsvDocument.waitingFor(entry),
        entry.checklist().steps().stream().flatMap(step -> told(entry, step).stream()).toList());
  }

  private static Optional<ToldJson> told(ConnectionEntry entry, Step step) {
    return entry
        .told(step)
        .map(
            (Confirmation said) ->
                new ToldJson(step.id().value(), said.by(), said.ticket(), said.at().toString()));
  }

  @Override
  public void elsewhere(List<ConnectionEntry> connections) throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("elsewhere");
    for (ConnectionEntry entry : connections) {
      json.writePOJO(connection(entry));
    }
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
    json.close();
  }
}
