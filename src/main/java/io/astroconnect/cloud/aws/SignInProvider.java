package io.astroconnect.cloud.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Marks what goes wrong while keys are looked for: the SDK has no type of its own for it, and a
 * person has to be told to sign in, rather than what failed in the chain.
 */
record SignInProvider(AwsCredentialsProvider chain)
    implements AwsCredentialsProvider, SdkAutoCloseable {

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return chain.resolveCredentials();
    } catch (RuntimeException missing) {
      throw new NoCredentials(missing);
    }
  }

  @Override
  public void close() {
    if (chain instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }

  /** There are no keys to sign with. */
  static final class NoCredentials extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCredentials(RuntimeException cause) {
      super(cause);
    }
  }
}
