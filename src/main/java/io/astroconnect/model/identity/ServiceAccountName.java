package io.astroconnect.model.identity;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.checklist.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The Google service account that a deployment acts as: {@code astro-}, its namespace cut to 24
 * characters, and the cluster's project (Astro, "Authorize deployments to your cloud"). Ids of
 * service accounts have 30 characters at the most, hence the 24.
 *
 * <p>Can be made of anything, also half typed: what is wrong stands in the warnings.
 *
 * @param project as typed, trimmed
 * @param namespace as typed, trimmed
 */
public record ServiceAccountName(String project, String namespace, List<Reason> warnings) {
  /** What each account id begins with. */
  public static final String PREFIX = "astro-";

  /** How many characters of the namespace are used. */
  public static final int USED = 24;

  public ServiceAccountName {
    warnings = List.copyOf(warnings);
  }

  public static ServiceAccountName of(String project, String namespace) {
    return of(project, namespace, List.of());
  }

  /**
   * Names the account of a namespace among others.
   *
   * @param others namespaces of the same project; the named one may be among them
   */
  public static ServiceAccountName of(String project, String namespace, Collection<String> others) {
    ServiceAccountName bare =
        new ServiceAccountName(Pasted.trim(project), Pasted.trim(namespace), List.of());
    return bare.with(NameWarnings.of(bare, others));
  }

  /** The same, compared with the account that the Astro API reports, which counts. */
  public ServiceAccountName comparedWith(String reported) {
    List<Reason> all = new ArrayList<>(warnings);
    if (email().filter(Pasted.trim(reported)::equals).isEmpty()) {
      all.add(Reason.of(NameWarning.REPORTED_DIFFERS, Pasted.trim(reported)));
    }
    return with(all);
  }

  private ServiceAccountName with(List<Reason> all) {
    return new ServiceAccountName(project, namespace, all);
  }

  /** The part of the namespace that is used. */
  public String used() {
    return namespace.substring(0, end());
  }

  /** The part of the namespace that is cut off, or "". */
  public String cut() {
    return namespace.substring(end());
  }

  private int end() {
    return length() <= USED ? namespace.length() : namespace.offsetByCodePoints(0, USED);
  }

  /** How many characters the namespace has. */
  public int length() {
    return namespace.codePointCount(0, namespace.length());
  }

  public boolean truncated() {
    return length() > USED;
  }

  /** What stands before the @; empty without a namespace. */
  public Optional<String> accountId() {
    return namespace.isEmpty() ? Optional.empty() : Optional.of(PREFIX + used());
  }

  /** What follows the @; empty without a project. */
  public Optional<String> domain() {
    return project.isEmpty()
        ? Optional.empty()
        : Optional.of(ProjectId.serviceAccountDomain(project));
  }

  /** The whole name; empty if the project or the namespace is missing. */
  public Optional<String> email() {
    return accountId().flatMap(id -> domain().map(domain -> id + "@" + domain));
  }

  /** The project's fixed workload identity pool, {@code <project>.svc.id.goog}. */
  public Optional<String> workloadIdentityPool() {
    return project.isEmpty() ? Optional.empty() : Optional.of(project + ".svc.id.goog");
  }

  /** The codes of the warnings, in order. */
  public List<NameWarning> codes() {
    return warnings.stream().map(warning -> (NameWarning) warning.code()).toList();
  }
}
