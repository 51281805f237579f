package io.astroconnect.workspace;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace: which clouds, which accounts, and how careful. Holds no secret.
 *
 * @param id the name of its file, and of its store
 * @param name as people read it
 * @param readOnly true if changes have to be unlocked
 */
public record Workspace(
    String id,
    String name,
    String colour,
    boolean production,
    boolean readOnly,
    List<AwsAccount> accounts,
    @Nullable URI ec2,
    @Nullable URI sts) {
  /** The workspace that is always there, and of no file. */
  public static final String SANDBOX = "sandbox";

  public Workspace {
    accounts = List.copyOf(accounts);
  }

  /**
   * How to sign in to one of our accounts.
   *
   * @param id 12 digits
   */
  public record AwsAccount(
      String id, @Nullable String profile, @Nullable String roleArn, @Nullable String externalId) {}

  /** The sandbox's workspace. */
  public static Workspace sandbox(URI ec2, URI sts) {
    return new Workspace(SANDBOX, "Sandbox", "teal", false, false, List.of(), ec2, sts);
  }

  public boolean isSandbox() {
    return id.equals(SANDBOX);
  }
}
