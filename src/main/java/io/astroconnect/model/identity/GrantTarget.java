package io.astroconnect.model.identity;

import java.util.Optional;

/** What a role is given on; each has a policy of its own. */
public sealed interface GrantTarget {

  /** The customer's project. */
  record OfProject(ProjectId project) implements GrantTarget {}

  /** A service account of the customer's, as which the deployment's is to act. */
  record OfAccount(ServiceAccount account) implements GrantTarget {}

  /** As Google's API names it, such as {@code projects/corvus-dwh-prod}. */
  default String resource() {
    return switch (this) {
      case OfProject(var project) -> "projects/" + project;
      case OfAccount(var account) -> "projects/-/serviceAccounts/" + account;
    };
  }

  /** As people name it: the project's id or the account's e-mail. */
  default String label() {
    return switch (this) {
      case OfProject(var project) -> project.value();
      case OfAccount(var account) -> account.email();
    };
  }

  /** The project that it is, or is in, if it says so. */
  default Optional<ProjectId> home() {
    return switch (this) {
      case OfProject(var project) -> Optional.of(project);
      case OfAccount(var account) -> account.project();
    };
  }

  /** The permission that reads its policy. */
  default String readPermission() {
    return switch (this) {
      case OfProject _ -> "resourcemanager.projects.getIamPolicy";
      case OfAccount _ -> "iam.serviceAccounts.getIamPolicy";
    };
  }

  /** The permission that changes its policy. */
  default String writePermission() {
    return switch (this) {
      case OfProject _ -> "resourcemanager.projects.setIamPolicy";
      case OfAccount _ -> "iam.serviceAccounts.setIamPolicy";
    };
  }
}
