package io.astroconnect.model.identity;

import java.util.List;

/** Which accesses to a service are logged; read so that it can be written back unchanged. */
public record AuditConfig(String service, List<Logged> logged) {
  public AuditConfig {
    logged = List.copyOf(logged);
  }

  /**
   * One kind of access.
   *
   * @param type Google's number of it
   */
  public record Logged(int type, List<String> exempted) {
    public Logged {
      exempted = List.copyOf(exempted);
    }
  }
}
