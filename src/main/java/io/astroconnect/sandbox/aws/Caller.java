package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.world.World;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who signed a request. An access key of 12 digits is an account id, as other emulators have it;
 * any other key stands for all of our accounts.
 */
public record Caller(String accessKey) {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /** True if the key names one account. */
  public boolean single() {
    return ACCOUNT.matcher(accessKey).matches();
  }

  public Set<String> accounts(World world) {
    return single() ? Set.of(accessKey) : world.ourAccounts();
  }

  /** The account to name when one has to be named: the owner if the caller stands for it. */
  public String account(World world, String owner) {
    Set<String> accounts = accounts(world);
    return accounts.contains(owner) ? owner : accounts.iterator().next();
  }
}
