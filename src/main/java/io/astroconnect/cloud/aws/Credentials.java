package io.astroconnect.cloud.aws;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;

/** Chooses the keys that calls are signed with. Looks nothing up before they are needed. */
final class Credentials {
  private final boolean alwaysDummy;
  private final Map<String, String> environment;

  /**
   * @param alwaysDummy towards this machine, let nothing but the account count
   */
  Credentials(boolean alwaysDummy, Map<String, String> environment) {
    this.alwaysDummy = alwaysDummy;
    this.environment = environment;
  }

  /** True if the workspace's profile and role count for this address. */
  boolean asConfigured(boolean loopback) {
    return !(loopback && alwaysDummy);
  }

  /** True in the embedded sandbox, whose sign-ins are nobody else's. */
  boolean practising() {
    return alwaysDummy;
  }

  /** Keys before any role is assumed. */
  AwsCredentialsProvider base(AwsSignIn signIn, boolean loopback) {
    if (signIn.profile() != null && asConfigured(loopback)) {
      return new SignInProvider(ProfileCredentialsProvider.create(signIn.profile()));
    }
    if (loopback) {
      AwsCredentials keys = localKeys(signIn.account());
      return () -> keys;
    }
    return new SignInProvider(DefaultCredentialsProvider.builder().build());
  }

  /**
   * Keys for a service on this machine, which tells accounts apart by the key's id if at all. The
   * default chain is kept away from it, as that ends in asking the metadata service of a server.
   */
  private AwsCredentials localKeys(String account) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    if (alwaysDummy || id.isBlank() || secret.isBlank()) {
      return AwsBasicCredentials.create(account, "none");
    }
    return token.isBlank()
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }
}
