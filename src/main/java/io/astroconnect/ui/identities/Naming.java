package io.astroconnect.ui.identities;

import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service account of what is typed.
 *
 * @param used the part of the namespace that is used
 * @param cut the part that is cut off, or ""
 * @param usedRemark how long the used part is
 * @param cutRemark how long the other is, or ""
 * @param domain what follows, the @ included, or ""
 * @param email what roles are given to: Astro's word if it has one; "" while something is missing;
 *     the account after a failover where that one is asked for
 * @param accountId what stands before its @
 * @param member how a policy names it
 * @param pool the project's workload identity pool
 * @param kubernetes how a policy names the deployment's Kubernetes account, whose name stands open
 * @param verdict what Astro says of it, null while there is no e-mail
 * @param namespaceHint how many characters there are, or ""
 * @param project what is wrong with the project
 * @param namespace what is wrong with the namespace
 */
record Naming(
    String used,
    String cut,
    String usedRemark,
    String cutRemark,
    String domain,
    String email,
    String accountId,
    String member,
    String pool,
    String kubernetes,
    @Nullable Look verdict,
    String namespaceHint,
    FieldState project,
    FieldState namespace,
    List<Warning> warnings) {

  /**
   * Something to know before a role is given.
   *
   * @param title in a few words
   * @param shared the part of the namespace that several deployments share, or ""
   * @param other takes the deployment's other account in place of this one, or ""
   */
  record Warning(String title, String sentence, String shared, String other) {}
}
