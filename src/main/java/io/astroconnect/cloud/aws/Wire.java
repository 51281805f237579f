package io.astroconnect.cloud.aws;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/**
 * The HTTP client that all SDK clients share, made when first needed. What stays on this machine
 * has one of its own that never takes a proxy.
 */
final class Wire implements AutoCloseable {
  /** Turns limit the calls to one place; a place that hangs must not use up the connections. */
  private static final int CONNECTIONS = 512;

  private final Patience patience;
  private final UnaryOperator<SdkHttpClient> detour;
  private @Nullable SdkHttpClient outward;
  private @Nullable SdkHttpClient local;
  private boolean closed;

  Wire(Patience patience) {
    this(patience, UnaryOperator.identity());
  }

  /**
   * @param detour what outward calls go through
   */
  Wire(Patience patience, UnaryOperator<SdkHttpClient> detour) {
    this.patience = patience;
    this.detour = detour;
  }

  synchronized SdkHttpClient client(boolean loopback) {
    if (closed) {
      throw new IllegalStateException("The AWS clients are closed");
    }
    if (loopback) {
      SdkHttpClient client = local == null ? make(noProxy()) : local;
      local = client;
      return client;
    }
    SdkHttpClient client =
        outward == null ? detour.apply(make(ProxyConfiguration.builder().build())) : outward;
    outward = client;
    return client;
  }

  private SdkHttpClient make(ProxyConfiguration proxy) {
    return Apache5HttpClient.builder()
        .maxConnections(CONNECTIONS)
        .connectionTimeout(patience.connect())
        .connectionAcquisitionTimeout(patience.attempt())
        .socketTimeout(patience.attempt())
        .proxyConfiguration(proxy)
        .build();
  }

  private static ProxyConfiguration noProxy() {
    return ProxyConfiguration.builder()
        .useSystemPropertyValues(false)
        .useEnvironmentVariableValues(false)
        .build();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (outward != null) {
      outward.close();
    }
    if (local != null) {
      local.close();
    }
  }
}
