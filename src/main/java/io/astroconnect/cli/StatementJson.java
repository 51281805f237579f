package io.astroconnect.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.report.PublishedAllowlist;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement as JSON: kinds and effects as in the recipes, all else as people read it.
 *
 * @param tracked what came of it; null if nobody asked for it
 * @param goneSince since when Astro has the cluster no more, null while it does
 * @param archivedAt since when the cluster is put away, null while it is not
 */
@JsonPropertyOrder({
  "cluster",
  "service",
  "case",
  "addresses",
  "steps",
  "dangers",
  "notes",
  "docs",
  "airflow",
  "tracked",
  "goneSince",
  "archivedAt"
})
record StatementJson(
    String cluster,
    String service,
    @JsonProperty("case") String chosen,
    List<String> addresses,
    List<StepJson> steps,
    List<DangerJson> dangers,
    List<String> notes,
    List<String> docs,
    List<EndpointJson> airflow,
    @Nullable PublishedAllowlist tracked,
    @Nullable String goneSince,
    @Nullable String archivedAt) {

  @JsonPropertyOrder({"kind", "text"})
  record EndpointJson(String kind, String text) {}

  @JsonPropertyOrder({"number", "kind", "effect", "language", "verified", "text"})
  record StepJson(
      int number, String kind, String effect, String language, boolean verified, String text) {}

  @JsonPropertyOrder({"id", "grade", "title", "why"})
  record DangerJson(String id, String grade, String title, String why) {}

  static StatementJson of(
      Cluster cluster,
      Statement statement,
      List<EndpointText> airflow,
      Optional<AllowlistView> tracked,
      Optional<ClusterRecord> record,
      Words words) {
    return new StatementJson(
        cluster.id().value(),
        statement.service().id().value(),
        statement.chosen().map(Case::id).orElse(""),
        statement.addresses().stream().map(Object::toString).toList(),
        statement.steps().stream()
            .map(
                step ->
                    new StepJson(
                        step.number(),
                        kebab(step.kind()),
                        kebab(step.effect()),
                        kebab(step.language()),
                        step.verified(),
                        step.text()))
            .toList(),
        statement.dangers().stream()
            .map(
                danger ->
                    new DangerJson(
                        danger.id(),
                        kebab(danger.grade()),
                        words.text(danger.titleKey()),
                        words.text(danger.key())))
            .toList(),
        statement.notes().stream().map(words::of).toList(),
        statement.service().docs(),
        airflow.stream().map(one -> new EndpointJson(kebab(one.kind()), one.text())).toList(),
        tracked.map(view -> AllowlistPage.published(words, view)).orElse(null),
        record.flatMap(ClusterRecord::gone).map(Instant::toString).orElse(null),
        record.flatMap(known -> known.notes().archived()).map(Instant::toString).orElse(null));
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
