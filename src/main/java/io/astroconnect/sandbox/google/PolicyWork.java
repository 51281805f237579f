package io.astroconnect.sandbox.google;

import static io.astroconnect.sandbox.google.Meeting.status;

import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import io.astroconnect.sandbox.world.Google;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;

/** What IAM looks at before it keeps a policy. */
final class PolicyWork {
  /** How long a new account is seen by some and not by others. */
  static final Duration SPREADING = Duration.ofSeconds(8);

  private static final String MEMBER = "serviceAccount:";
  private static final int WITH_CONDITIONS = 3;

  private PolicyWork() {}

  /** The policy as it is kept then. */
  static Google.Guarded set(
      Google google, Google.Guarded kept, SetIamPolicyRequest request, Instant now) {
    Policy wanted = request.getPolicy();
    if (!wanted.getEtag().isEmpty() && !wanted.getEtag().equals(IamPolicies.etag(kept))) {
      throw status(
          Code.ABORTED,
          "There were concurrent policy changes. Please retry the whole read-modify-write with"
              + " exponential backoff.");
    }
    boolean conditional =
        IamPolicies.conditional(wanted) || IamPolicies.conditional(IamPolicies.of(kept));
    if (conditional && wanted.getVersion() < WITH_CONDITIONS) {
      throw status(
          Code.INVALID_ARGUMENT, "Policies with conditions need to be of version 3 or higher.");
    }
    IamRoles.supported(IamPolicies.of(kept), wanted);
    IamRoles.unconditional(IamPolicies.of(kept), wanted);
    wanted.getBindingsList().stream()
        .flatMap(binding -> binding.getMembersList().stream())
        .forEach(member -> known(google, kept, member, now));
    return IamPolicies.kept(kept, wanted);
  }

  /** A member that is new to the policy has to exist, as far as this world knows its project. */
  private static void known(Google google, Google.Guarded kept, String member, Instant now) {
    if (!member.startsWith(MEMBER) || !member.endsWith(".iam.gserviceaccount.com")) {
      return;
    }
    String email = member.substring(MEMBER.length());
    String domain = email.substring(email.indexOf('@') + 1);
    String project = domain.substring(0, domain.indexOf('.'));
    Google.Account account = google.accounts().get(email);
    boolean there = account != null && !spreading(account, now);
    boolean before =
        IamPolicies.of(kept).getBindingsList().stream()
            .anyMatch(binding -> binding.getMembersList().contains(member));
    if (!there && !before && google.projects().containsKey(project)) {
      throw status(Code.INVALID_ARGUMENT, "Service account " + email + " does not exist.");
    }
  }

  static boolean spreading(Google.Account account, Instant now) {
    return now.isBefore(account.createdAt().plus(SPREADING));
  }
}
