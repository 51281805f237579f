package io.astroconnect.cloud.gcp;

import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.httpjson.HttpJsonCallContext;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.ApiCallContext;
import java.time.Duration;

/**
 * How long a call is waited for. By itself the library asks an address where nobody answers for ten
 * minutes; what it repeats, and what not, is its own choice.
 */
final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 4;

  private static final RetrySettings RETRIES =
      RetrySettings.newBuilder()
          .setInitialRetryDelayDuration(Duration.ofMillis(250))
          .setRetryDelayMultiplier(2)
          .setMaxRetryDelayDuration(Duration.ofSeconds(2))
          .setMaxAttempts(ATTEMPTS)
          .setInitialRpcTimeoutDuration(LONGEST)
          .setRpcTimeoutMultiplier(1)
          .setMaxRpcTimeoutDuration(LONGEST)
          .setTotalTimeoutDuration(LONGEST)
          .build();

  private Patience() {}

  static ApiCallContext http() {
    return of(HttpJsonCallContext.createDefault());
  }

  static ApiCallContext grpc() {
    return of(GrpcCallContext.createDefault());
  }

  private static ApiCallContext of(ApiCallContext context) {
    return context.withTimeoutDuration(LONGEST).withRetrySettings(RETRIES);
  }
}
