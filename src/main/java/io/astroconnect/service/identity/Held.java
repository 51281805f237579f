package io.astroconnect.service.identity;

import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.store.GrantEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A role of an account of ours in a policy, or one that is missing there. */
public record Held(String email, Holding holding, Standing standing) {

  /** How it compares with what was asked for. */
  public enum Standing {
    /** Held as it was asked for. */
    AS_ASKED,
    /** Held under another condition than it was asked for. */
    OTHERWISE,
    /** Held, and to be taken back. */
    TO_GO,
    /** Held, and nobody asked for it here. */
    NOT_ASKED,
    /** Asked for and not held. */
    MISSING,
    /** What is left of an account that was deleted. */
    LEFTOVER
  }

  static List<Held> in(Policy policy, List<String> ours, List<GrantEntry> asked) {
    return in(policy, email -> ofOurs(email, ours), asked);
  }

  static List<Held> in(Policy policy, ServiceAccount account, List<GrantEntry> asked) {
    return in(policy, account.email()::equals, asked);
  }

  private static List<Held> in(Policy policy, Predicate<String> ours, List<GrantEntry> asked) {
    List<Holding> wanted = holdings(asked, false);
    List<Holding> unwanted = holdings(asked, true);
    List<Held> all = new ArrayList<>();
    for (Holding holding : policy.holdings()) {
      Optional<String> email = holding.member().serviceAccount();
      if (wanted.contains(holding) || email.filter(ours).isPresent()) {
        all.add(new Held(email.orElse(""), holding, standing(holding, wanted, unwanted)));
      }
    }
    wanted.stream()
        .filter(holding -> !policy.holds(holding))
        .map(
            holding ->
                new Held(holding.member().serviceAccount().orElse(""), holding, Standing.MISSING))
        .forEach(all::add);
    return all;
  }

  private static List<Holding> holdings(List<GrantEntry> asked, boolean removal) {
    return asked.stream()
        .map(GrantEntry::intent)
        .filter(intent -> intent.removal() == removal)
        .flatMap(intent -> intent.roles().stream().map(intent::holding))
        .toList();
  }

  private static Standing standing(Holding holding, List<Holding> wanted, List<Holding> unwanted) {
    if (holding.member().deleted()) {
      return Standing.LEFTOVER;
    }
    if (wanted.contains(holding)) {
      return Standing.AS_ASKED;
    }
    if (unwanted.contains(holding)) {
      return Standing.TO_GO;
    }
    return wanted.stream().anyMatch(holding::sameButCondition)
        ? Standing.OTHERWISE
        : Standing.NOT_ASKED;
  }

  /** True for the accounts of the projects that our clusters run in. */
  private static boolean ofOurs(String email, List<String> ours) {
    return ours.stream()
        .filter(ProjectId::possible)
        .map(project -> "@" + new ProjectId(project).serviceAccountDomain())
        .anyMatch(email::endsWith);
  }

  /** The account, if its e-mail is one. */
  public Optional<ServiceAccount> account() {
    return holding.member().deleted() || email.isEmpty()
        ? Optional.empty()
        : Optional.of(new ServiceAccount(email));
  }
}
