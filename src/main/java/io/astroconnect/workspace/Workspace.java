package io.astroconnect.workspace;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace: which clouds, which accounts, and how careful. Holds no secret.
 *
 * @param id the name of its file without the ending, and of its store
 * @param name as people read it
 * @param readOnly true if changes have to be unlocked
 */
public record Workspace(
    String id,
    String name,
    Colour colour,
    boolean production,
    boolean readOnly,
    Astro astro,
    Aws aws,
    Gcp gcp) {
  /** The workspace that is always there, and of no file. */
  public static final String SANDBOX = "sandbox";

  /**
   * The service's own side.
   *
   * @param organizations their ids
   * @param endpoint null for the service itself
   */
  public record Astro(List<String> organizations, @Nullable URI endpoint) {
    static final Astro NOTHING = new Astro(List.of(), null);

    public Astro {
      organizations = List.copyOf(organizations);
    }
  }

  /** Our AWS accounts that need more than the SDK's default chain, and where AWS is. */
  public record Aws(List<AwsAccount> accounts, AwsEndpoints endpoints) {
    static final Aws NOTHING = new Aws(List.of(), new AwsEndpoints(null, null, null));

    public Aws {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * How to sign in to one of our accounts. Names only.
   *
   * @param id 12 digits
   * @param via another account of the workspace whose sign-in assumes the role
   */
  public record AwsAccount(
      String id,
      @Nullable String profile,
      @Nullable String roleArn,
      @Nullable String externalId,
      @Nullable String via) {

    /** An account that needs no other. */
    public AwsAccount(
        String id,
        @Nullable String profile,
        @Nullable String roleArn,
        @Nullable String externalId) {
      this(id, profile, roleArn, externalId, null);
    }
  }

  /** Addresses in place of AWS's own, which are null. */
  public record AwsEndpoints(@Nullable URI ec2, @Nullable URI route53, @Nullable URI sts) {}

  /**
   * Google Cloud.
   *
   * @param impersonate a service account's e-mail, "" for none
   */
  public record Gcp(String impersonate, GcpEndpoints endpoints) {
    static final Gcp NOTHING = new Gcp("", new GcpEndpoints(null, null, null));
  }

  /** Addresses in place of Google's own, which are null. */
  public record GcpEndpoints(
      @Nullable URI iam, @Nullable URI resourcemanager, @Nullable URI compute) {}

  /** The sandbox's workspace. */
  public static Workspace sandbox(
      Astro astro, URI ec2, URI sts, URI route53, URI google, URI compute) {
    return new Workspace(
        SANDBOX,
        "Sandbox",
        Colour.TEAL,
        false,
        false,
        astro,
        new Aws(List.of(), new AwsEndpoints(ec2, route53, sts)),
        new Gcp("", new GcpEndpoints(google, google, compute)));
  }

  public boolean isSandbox() {
    return id.equals(SANDBOX);
  }
}
