package io.astroconnect.report;

import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.Report;
import io.astroconnect.words.ReportWords;
import io.astroconnect.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page to attach to a ticket: whole in itself, without scripts or anything from elsewhere, and
 * readable in grey, as each state is a word with a shape.
 */
final class HtmlDocument implements Document {
  private static final String LABELS = "report.label.";

  private final Report report;
  private final Words words;
  private final ReportWords sentences;
  private final Templates templates;
  private final Writer text;

  HtmlDocument(Report report, Words words, Templates templates, Writer text) throws IOException {
    this.report = report;
    this.words = words;
    this.sentences = new ReportWords(words);
    this.templates = templates;
    this.text = text;
    Map<String, Object> values = values();
    values.put("workspace", report.workspace());
    values.put("title", sentences.title(report));
    int total = report.connections().size();
    values.put("total", words.number(total));
    values.put("connections", words.text("report.connections", total));
    values.put("counts", counts());
    templates.write("head.peb", values, text);
  }

  /** What every part of the page may say. */
  private Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("taken", sentences.taken(report));
    values.put(
        "label",
        words.bundle().keySet().stream()
            .filter(key -> key.startsWith(LABELS))
            .collect(Collectors.toMap(key -> key.substring(LABELS.length()), words::text)));
    return values;
  }

  private List<Map<String, String>> counts() {
    return report.counts().entrySet().stream()
        .map(
            count ->
                Map.of(
                    "number", words.number(count.getValue()),
                    "word", words.state(count.getKey()),
                    "key", count.getKey().key()))
        .toList();
  }

  @Override
  public void add(ClusterEntry entry) throws IOException {
    Cluster cluster = entry.cluster();
    Map<String, Object> values = values();
    values.put("name", cluster.name());
    values.put("facts", sentences.facts(cluster));
    values.put("addresses", sentences.addresses(cluster));
    values.put("connections", entry.connections().stream().map(this::connection).toList());
    templates.write("cluster.peb", values, text);
  }

  @Override
  public void elsewhere(List<ConnectionEntry> connections) throws IOException {
    if (connections.isEmpty()) {
      return;
    }
    Map<String, Object> values = values();
    values.put("name", words.text("report.elsewhere"));
    values.put("facts", List.of(words.text("report.elsewhere-why")));
    values.put("addresses", List.of());
    values.put("connections", connections.stream().map(this::connection).toList());
    templates.write("cluster.peb", values, text);
  }

  private Map<String, Object> connection(ConnectionEntry entry) {
    return Map.of(
        "key", entry.checklist().state().key(),
        "state", words.state(entry.checklist().state()),
        "title", sentences.title(entry),
        "target", entry.target(),
        "waiting", sentences.waitingFor(entry),
        "history", sentences.history(entry),
        "sides", Arrays.stream(Owner.values()).map(owner -> side(entry, owner)).toList());
  }

  private Map<String, Object> side(ConnectionEntry entry, Owner owner) {
    return Map.of("owner", words.of(owner), "steps", steps(entry, owner));
  }

  private List<Map<String, String>> steps(ConnectionEntry entry, Owner owner) {
    return entry.checklist().of(owner).stream()
        .map(
            step ->
                Map.of(
                    "key", step.state().name().toLowerCase(Locale.ROOT),
                    "state", words.state(step.state()),
                    "name", words.step(step.id()),
                    "detail", sentences.detail(entry, step)))
        .toList();
  }

  @Override
  public void end() throws IOException {
    Map<String, Object> values = values();
    values.put("empty", report.clusters().isEmpty() && report.elsewhere().isEmpty());
    templates.write("foot.peb", values, text);
  }
}
