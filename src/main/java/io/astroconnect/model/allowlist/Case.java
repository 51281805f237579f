package io.astroconnect.model.allowlist;

/** What can be the case on the customer's side, such as "a policy exists". */
public record Case(ServiceId service, String id) {

  /** The key of its name in the bundle. */
  public String key() {
    return "recipe." + service + ".case." + id;
  }
}
