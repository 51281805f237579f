package io.astroconnect.cloud.aws;

import org.jspecify.annotations.Nullable;

/**
 * How to sign in to one of our accounts. Names only, no secret.
 *
 * @param account 12 digits
 * @param profile a profile of the AWS configuration files, or null for the SDK's default chain
 * @param roleArn a role to assume with that, or null
 * @param externalId what the role's trust policy asks for, or null
 * @param via another account whose sign-in assumes the role, in place of a profile, or null
 */
public record AwsSignIn(
    String account,
    @Nullable String profile,
    @Nullable String roleArn,
    @Nullable String externalId,
    @Nullable String via) {

  /** A sign-in that rests on no other account's. */
  public AwsSignIn(
      String account,
      @Nullable String profile,
      @Nullable String roleArn,
      @Nullable String externalId) {
    this(account, profile, roleArn, externalId, null);
  }

  static AwsSignIn byDefault(String account) {
    return new AwsSignIn(account, null, null, null, null);
  }

  /** The command that renews the sign-in. */
  String command() {
    return profile == null ? "aws sso login" : "aws sso login --profile " + profile;
  }
}
