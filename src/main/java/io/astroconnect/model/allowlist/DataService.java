package io.astroconnect.model.allowlist;

import io.astroconnect.model.cluster.Cluster;
import java.time.LocalDate;
import java.util.List;

/**
 * A data service that we have a recipe for.
 *
 * @param title its own name, such as "Snowflake"
 * @param words what else people call it, for a search
 * @param fields what its owner can tell us, so that the statement needs no filling in
 * @param cases what can be the case on their side; empty if the statement is always the same
 * @param limit how many entries its list holds at least; 0 if no limit is known
 * @param confidence how much of the recipe was found in the documentation
 * @param docs addresses of the service's documentation
 * @param docsRead when that was last compared with the recipe
 */
public record DataService(
    ServiceId id,
    String title,
    List<String> words,
    HostForm hostForm,
    List<Field> fields,
    List<Case> cases,
    int limit,
    Confidence confidence,
    List<String> docs,
    LocalDate docsRead) {
  public DataService {
    words = List.copyOf(words);
    fields = List.copyOf(fields);
    cases = List.copyOf(cases);
    docs = List.copyOf(docs);
  }

  /** The fields that matter to a cluster in a case, by its id; "" where there are no cases. */
  public List<Field> fields(String chosen, Cluster cluster) {
    return fields.stream().filter(field -> field.matters(chosen, cluster)).toList();
  }

  /** The cases that can work from a cluster. */
  public List<Case> cases(Cluster cluster) {
    return cases.stream().filter(one -> one.worksFrom(cluster)).toList();
  }

  /** True if all of the recipe was found in the documentation. */
  public boolean verified() {
    return confidence == Confidence.SEEN;
  }

  /** The key of the sentence that says who may run the statement. */
  public String needsKey() {
    return "recipe." + id + ".needs";
  }
}
