package io.astroconnect.model.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the activity log is about. Unknown parts are "".
 *
 * @param id the connection's or the cluster's
 * @param method how it is connected; null if it is a cluster itself, or nothing
 * @param target of the connection: account, project or service
 */
public record ActivitySubject(
    String id,
    @Nullable ConnectionMethod method,
    String clusterId,
    String cluster,
    String customer,
    String target,
    String ticket) {

  /** Something of which nothing is known any more, or nothing at all. */
  public static ActivitySubject unknown(String id) {
    return new ActivitySubject(id, null, "", "", "", "", "");
  }

  public Optional<ConnectionMethod> connection() {
    return Optional.ofNullable(method);
  }

  /** The customer, or what else names it best, or "". */
  public String name() {
    if (!customer.isEmpty()) {
      return customer;
    }
    return cluster.isEmpty() ? target : cluster;
  }
}
