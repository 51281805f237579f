package io.astroconnect.handover;

import java.util.List;

/**
 * A service's connection in Airflow, by the names of its provider.
 *
 * @param type the connection's type; "" if none is known for sure
 * @param id what hooks call it by default
 * @param name the type's name in Airflow's form
 */
record Endpoint(String type, String id, String name, List<Attribute> attributes) {
  static final Endpoint NONE = new Endpoint("", "", "", List.of());

  Endpoint {
    attributes = List.copyOf(attributes);
  }

  /**
   * A part of the connection.
   *
   * @param name {@code host}, {@code login}, {@code password}, {@code schema}, {@code port}, or
   *     {@code extra.} and a name
   * @param value a placeholder, a field's id, or {@code =} and a value
   * @param label of Airflow's form
   * @param cases the ids of the cases that it is for; empty for all
   */
  record Attribute(String name, String value, String label, List<String> cases) {
    Attribute {
      cases = List.copyOf(cases);
    }

    boolean extra() {
      return name.startsWith("extra.");
    }

    String key() {
      return extra() ? name.substring("extra.".length()) : name;
    }
  }
}
