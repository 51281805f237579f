package io.astroconnect.model.identity;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The e-mail of a Google service account (IAM, "Service accounts overview"). */
public record ServiceAccount(String email) {
  private static final int LONGEST = 320;
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9]([a-z0-9-]*[a-z0-9])?@[a-z0-9]([a-z0-9.-]*[a-z0-9])?\\.gserviceaccount\\.com");
  private static final Pattern OF_PROJECT =
      Pattern.compile(
          "[^@]+@(?<id>[a-z0-9-]+)(\\.(?<domain>[a-z0-9.-]+))?\\.iam\\.gserviceaccount\\.com");

  public ServiceAccount {
    if (email.length() > LONGEST || !FORM.matcher(email).matches()) {
      throw new InvalidValueException(Rule.SERVICE_ACCOUNT, email);
    }
  }

  /**
   * Reads it; blanks and line ends around it, and {@code serviceAccount:} before it, are dropped.
   *
   * @throws InvalidValueException {@link Rule#SERVICE_ACCOUNT}
   */
  public static ServiceAccount parse(String text) {
    String trimmed = Pasted.trim(text);
    return new ServiceAccount(
        trimmed.startsWith(Member.SERVICE_ACCOUNT)
            ? trimmed.substring(Member.SERVICE_ACCOUNT.length())
            : trimmed);
  }

  /** As policies name it. */
  public Member member() {
    return new Member(Member.SERVICE_ACCOUNT + email);
  }

  /** The project that it is in; empty for Google's own accounts, which do not say. */
  public Optional<ProjectId> project() {
    Matcher matcher = OF_PROJECT.matcher(email);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String domain = matcher.group("domain");
    String id = domain == null ? matcher.group("id") : domain + ":" + matcher.group("id");
    return ProjectId.possible(id) ? Optional.of(new ProjectId(id)) : Optional.empty();
  }

  @Override
  public String toString() {
    return email;
  }
}
