package io.astroconnect.sandbox.google;

import static io.astroconnect.sandbox.google.Meeting.status;

import com.google.iam.v1.Binding;
import com.google.iam.v1.Policy;
import io.grpc.Status.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles there are: Google's own that are common, and what customers here made themselves. */
final class IamRoles {
  private static final Set<String> LEGACY = Set.of("roles/owner", "roles/editor", "roles/viewer");
  private static final Set<String> KNOWN = read();

  private IamRoles() {}

  /** Refuses a role that nobody knows, as IAM does, unless the policy held it before. */
  static void supported(Policy before, Policy wanted) {
    Set<String> held = roles(before);
    roles(wanted).stream()
        .filter(role -> !KNOWN.contains(role) && !held.contains(role))
        .findFirst()
        .ifPresent(
            role -> {
              throw status(
                  Code.INVALID_ARGUMENT,
                  role.startsWith("roles/")
                      ? "Role " + role + " is not supported for this resource."
                      : "Role (" + role + ") does not exist in the resource's hierarchy.");
            });
  }

  /** Refuses Owner, Editor and Viewer under a condition, as IAM does. */
  static void unconditional(Policy before, Policy wanted) {
    wanted.getBindingsList().stream()
        .filter(binding -> !before.getBindingsList().contains(binding))
        .filter(binding -> binding.hasCondition() && LEGACY.contains(binding.getRole()))
        .findFirst()
        .ifPresent(
            binding -> {
              throw status(
                  Code.INVALID_ARGUMENT,
                  "Conditions cannot be used with the basic role " + binding.getRole() + ".");
            });
  }

  private static Set<String> roles(Policy policy) {
    return policy.getBindingsList().stream().map(Binding::getRole).collect(Collectors.toSet());
  }

  private static Set<String> read() {
    try (InputStream in =
        Objects.requireNonNull(IamRoles.class.getResourceAsStream("roles.txt"), "roles.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
