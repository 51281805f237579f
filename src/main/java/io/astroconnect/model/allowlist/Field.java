package io.astroconnect.model.allowlist;

import java.util.List;

/**
 * Something that only the customer knows and may tell us.
 *
 * @param placeholder what stands in its place until then, such as {@code <POLICY>}
 * @param cases the ids of the cases in which it matters; empty for all
 */
public record Field(ServiceId service, String id, String placeholder, List<String> cases) {
  public Field {
    cases = List.copyOf(cases);
  }

  boolean of(Case chosen) {
    return cases.isEmpty() || cases.contains(chosen.id());
  }

  /** The key of its label in the bundle. */
  public String key() {
    return "recipe." + service + ".field." + id;
  }
}
