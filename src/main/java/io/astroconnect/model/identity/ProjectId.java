package io.astroconnect.model.identity;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.regex.Pattern;

/**
 * The id of a Google Cloud project: 6 to 30 lower-case letters, digits and hyphens, the first a
 * letter, the last no hyphen (Resource Manager, "Creating and managing projects"). A domain-scoped
 * one has its domain before a colon: {@code example.com:my-project}.
 */
public record ProjectId(String value) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]");

  /** A domain name of 253, a colon, and the id. */
  private static final int LONGEST = 253 + 1 + 30;

  public ProjectId {
    if (!possible(value)) {
      throw new InvalidValueException(Rule.PROJECT_ID, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#PROJECT_ID}
   */
  public static ProjectId parse(String text) {
    return new ProjectId(Pasted.trim(text));
  }

  /** True if Google could have given a project this id. */
  public static boolean possible(String text) {
    // the form has a loop that a longer text could exhaust the stack with
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** What follows the @ in the e-mails of this project's service accounts. */
  public String serviceAccountDomain() {
    return serviceAccountDomain(value);
  }

  /** The same of any text, so that a name can be shown while it is being typed. */
  static String serviceAccountDomain(String project) {
    int colon = project.indexOf(':');
    String labels =
        colon < 0 ? project : project.substring(colon + 1) + "." + project.substring(0, colon);
    return labels + ".iam.gserviceaccount.com";
  }

  @Override
  public String toString() {
    return value;
  }
}
