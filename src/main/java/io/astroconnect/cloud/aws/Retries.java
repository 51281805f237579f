package io.astroconnect.cloud.aws;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Which calls the SDK may send again by itself. */
final class Retries {

  private Retries() {}

  /** For calls that can be repeated without harm. */
  static RetryStrategy standard() {
    return AwsRetryStrategy.standardRetryStrategy();
  }

  /**
   * For a call that must not be done twice: it is sent again only where EC2 said that it refused
   * it, for there being too many calls or for this machine's wrong clock. No answer, or a server's
   * error, may hide that the call was done.
   */
  static RetryStrategy onlyIfRefused() {
    return DefaultRetryStrategy.standardStrategyBuilder()
        .useClientDefaults(false)
        .retryOnException(Retries::refused)
        .treatAsThrottling(Retries::throttled)
        .build();
  }

  private static boolean refused(Throwable thrown) {
    return throttled(thrown)
        || (thrown instanceof SdkServiceException answer && answer.isClockSkewException());
  }

  private static boolean throttled(Throwable thrown) {
    return thrown instanceof SdkServiceException answer && answer.isThrottlingException();
  }
}
