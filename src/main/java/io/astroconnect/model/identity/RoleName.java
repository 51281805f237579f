package io.astroconnect.model.identity;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an IAM role: Google's own, {@code roles/bigquery.dataViewer}, or a custom one of a
 * project or an organization, {@code projects/my-project/roles/reader} (IAM, "Roles and
 * permissions" and "Create and manage custom roles").
 */
public record RoleName(String value) {
  private static final Pattern OWN = Pattern.compile("roles/[a-zA-Z][a-zA-Z0-9._-]{1,98}");
  private static final Pattern CUSTOM_ID = Pattern.compile("[a-zA-Z0-9_.]{3,64}");
  private static final Pattern ORGANIZATION = Pattern.compile("[1-9][0-9]{3,19}");
  private static final Set<String> LEGACY = Set.of("roles/owner", "roles/editor", "roles/viewer");
  private static final Set<String> BASIC =
      Set.of(
          "roles/owner",
          "roles/editor",
          "roles/viewer",
          "roles/admin",
          "roles/writer",
          "roles/reader");

  /** What is given on a customer's own account so that another may act as it. */
  public static final RoleName TOKEN_CREATOR = new RoleName("roles/iam.serviceAccountTokenCreator");

  public RoleName {
    if (!possible(value)) {
      throw new InvalidValueException(Rule.ROLE_NAME, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#ROLE_NAME}
   */
  public static RoleName parse(String text) {
    return new RoleName(Pasted.trim(text));
  }

  /** True if Google could have given a role this name. */
  public static boolean possible(String text) {
    if (OWN.matcher(text).matches()) {
      return true;
    }
    String[] parts = text.split("/", -1);
    return parts.length == 4
        && parts[2].equals("roles")
        && CUSTOM_ID.matcher(parts[3]).matches()
        && switch (parts[0]) {
          case "projects" -> ProjectId.possible(parts[1]);
          case "organizations" -> ORGANIZATION.matcher(parts[1]).matches();
          default -> false;
        };
  }

  /** True for Owner, Editor, Viewer and their successors, which reach over the whole project. */
  public boolean basic() {
    return BASIC.contains(value);
  }

  /** False for Owner, Editor and Viewer (IAM, "Overview of IAM Conditions"). */
  public boolean takesCondition() {
    return !LEGACY.contains(value);
  }

  /** The project that a custom role was made in; empty for Google's own and an organization's. */
  public Optional<ProjectId> project() {
    return value.startsWith("projects/")
        ? Optional.of(new ProjectId(value.split("/", -1)[1]))
        : Optional.empty();
  }

  public boolean custom() {
    return !value.startsWith("roles/");
  }

  @Override
  public String toString() {
    return value;
  }
}
