package io.astroconnect.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A data service as JSON: what {@code allowlist show} takes for it. */
@JsonPropertyOrder({"id", "name", "verified", "fields", "cases", "limit", "needs", "docs"})
record ServiceJson(
    String id,
    String name,
    boolean verified,
    List<FieldJson> fields,
    List<String> cases,
    int limit,
    String needs,
    List<String> docs) {

  @JsonPropertyOrder({"id", "name", "placeholder", "example"})
  record FieldJson(String id, String name, String placeholder, String example) {}

  static ServiceJson of(DataService service, Words words) {
    return new ServiceJson(
        service.id().value(),
        service.title(),
        service.verified(),
        service.fields().stream().map(field -> of(field, words)).toList(),
        service.cases().stream().map(Case::id).toList(),
        service.limit(),
        words.text(service.needsKey()),
        service.docs());
  }

  private static FieldJson of(Field field, Words words) {
    return new FieldJson(field.id(), words.text(field.key()), field.placeholder(), field.example());
  }

  List<String> row() {
    return List.of(
        id,
        name,
        verified ? "yes" : "no",
        fields.stream().map(FieldJson::id).collect(Collectors.joining(" ")),
        String.join(" ", cases));
  }
}
