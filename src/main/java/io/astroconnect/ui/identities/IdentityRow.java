package io.astroconnect.ui.identities;

import io.astroconnect.ui.fx.Look;

/**
 * A deployment on a Google cluster.
 *
 * @param id the deployment's
 * @param project of its cluster
 * @param email of its service account, or ""
 * @param look whether its name is fine
 * @param gone that Astro no longer has it, or ""
 * @param found what the filter looks in, in small letters
 */
record IdentityRow(
    String id,
    String name,
    String namespace,
    String project,
    String cluster,
    String email,
    Look look,
    String gone,
    String found) {

  /** True if it is what is typed. */
  boolean is(String typedProject, String typedNamespace) {
    return project.equals(typedProject) && namespace.equals(typedNamespace);
  }
}
