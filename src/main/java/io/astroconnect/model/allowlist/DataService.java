package io.astroconnect.model.allowlist;

import java.time.LocalDate;
import java.util.List;

/**
 * A data service that we have a recipe for.
 *
 * @param title its own name, such as "Snowflake"
 * @param fields what its owner can tell us, so that the statement needs no filling in
 * @param cases what can be the case on their side; empty if the statement is always the same
 * @param docs addresses of the service's documentation
 * @param docsRead when that was last compared with the recipe
 */
public record DataService(
    ServiceId id,
    String title,
    HostForm hostForm,
    List<Field> fields,
    List<Case> cases,
    List<String> docs,
    LocalDate docsRead) {
  public DataService {
    fields = List.copyOf(fields);
    cases = List.copyOf(cases);
    docs = List.copyOf(docs);
  }

  /** The fields that matter in a case; all of them where there are no cases. */
  public List<Field> fields(Case chosen) {
    return fields.stream().filter(field -> field.of(chosen)).toList();
  }
}
