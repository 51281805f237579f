package io.astroconnect.model.identity;

import java.util.Optional;

/**
 * Who holds a role, as a policy names them: {@code serviceAccount:…}, {@code user:…}, {@code
 * deleted:serviceAccount:…?uid=…} and many more (IAM, "Principal identifiers"). May be anything
 * that a policy holds.
 */
public record Member(String value) {
  static final String SERVICE_ACCOUNT = "serviceAccount:";
  private static final String DELETED = "deleted:";
  private static final String UID = "?uid=";

  /**
   * A Kubernetes service account of a project's workload identity pool.
   *
   * @param project the cluster's
   */
  public static Member kubernetes(ProjectId project, String namespace, String account) {
    return new Member(
        SERVICE_ACCOUNT + project.value() + ".svc.id.goog[" + namespace + "/" + account + "]");
  }

  /** True for what is left in a policy of somebody who was deleted; it gives nothing to anybody. */
  public boolean deleted() {
    return value.startsWith(DELETED);
  }

  /** The e-mail of a service account, also of one that was deleted. */
  public Optional<String> serviceAccount() {
    String living = deleted() ? value.substring(DELETED.length()) : value;
    if (!living.startsWith(SERVICE_ACCOUNT) || living.endsWith("]")) {
      return Optional.empty();
    }
    int uid = living.indexOf(UID);
    return Optional.of(living.substring(SERVICE_ACCOUNT.length(), uid < 0 ? living.length() : uid));
  }

  @Override
  public String toString() {
    return value;
  }
}
