package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.world.World;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed a request. An access key of 12 digits is an account id, as other emulators have it; so
 * are the digits in the key of an assumed role; any other key stands for all of our accounts.
 */
public record Caller(String accessKey) {
  private static final Pattern ACCOUNT = Pattern.compile("(ASIA)?(\\d{12})([A-Z0-9]{4})?");

  /** The access key of a role's session in an account. */
  public static String session(String account) {
    return "ASIA" + account + "ROLE";
  }

  /** True if the key names one account. */
  public boolean single() {
    return one().isPresent();
  }

  /** True if a role was assumed for it. */
  public boolean assumed() {
    return single() && accessKey.startsWith("ASIA");
  }

  private Optional<String> one() {
    Matcher match = ACCOUNT.matcher(accessKey);
    return match.matches() && (match.group(1) == null) == (match.group(3) == null)
        ? Optional.of(match.group(2))
        : Optional.empty();
  }

  public Set<String> accounts(World world) {
    return one().map(Set::of).orElseGet(world::ourAccounts);
  }

  /** The account to name when one has to be named: the owner if the caller stands for it. */
  public String account(World world, String owner) {
    Set<String> accounts = accounts(world);
    return accounts.contains(owner) ? owner : accounts.iterator().next();
  }

  /** Its name in IAM. */
  public String arn(World world) {
    String account = accounts(world).iterator().next();
    if (!assumed()) {
      return "arn:aws:iam::" + account + ":user/support";
    }
    String role =
        world.surroundings().roles().values().stream()
            .filter(one -> one.account().equals(account))
            .map(one -> one.name())
            .findFirst()
            .orElse("unknown");
    return "arn:aws:sts::" + account + ":assumed-role/" + role + "/astro-connect";
  }
}
