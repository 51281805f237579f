package io.astroconnect.cloud.gcp;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.httpjson.HttpJsonCallContext;
import com.google.api.gax.rpc.ApiCallContext;
import com.google.api.gax.rpc.ClientSettings;
import com.google.cloud.compute.v1.GlobalOperationsClient;
import com.google.cloud.compute.v1.GlobalOperationsSettings;
import com.google.cloud.compute.v1.NetworksClient;
import com.google.cloud.compute.v1.NetworksSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Compute Engine's clients, which are made together: a change needs its operation. */
record ComputeClients(NetworksClient networks, GlobalOperationsClient operations)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Makes both, which takes a second or more.
   *
   * @param endpoint in place of Google's own, or null; without TLS nobody signs in
   */
  static ComputeClients of(@Nullable URI endpoint, CredentialsProvider signIn) throws IOException {
    NetworksClient networks =
        NetworksClient.create(at(NetworksSettings.newBuilder(), endpoint, signIn).build());
    try {
      return new ComputeClients(
          networks,
          GlobalOperationsClient.create(
              at(GlobalOperationsSettings.newBuilder(), endpoint, signIn).build()));
    } catch (IOException | RuntimeException failed) {
      networks.close();
      throw failed;
    }
  }

  private static <B extends ClientSettings.Builder<?, B>> B at(
      B settings, @Nullable URI endpoint, CredentialsProvider signIn) {
    if (endpoint == null) {
      return settings.setCredentialsProvider(signIn);
    }
    boolean plain = "http".equalsIgnoreCase(endpoint.getScheme());
    return settings
        .setEndpoint(endpoint.toString())
        .setCredentialsProvider(plain ? NoCredentialsProvider.create() : signIn);
  }

  static ApiCallContext context() {
    return HttpJsonCallContext.createDefault().withTimeoutDuration(PATIENCE);
  }

  @Override
  public void close() {
    try (operations;
        networks) {
      // each is closed, also if closing the other fails
    }
  }
}
