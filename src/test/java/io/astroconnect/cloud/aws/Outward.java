package io.astroconnect.cloud.aws;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A way to AWS's own addresses that ends at a server on loopback: calls are made, signed and named
 * as for AWS itself, and go over real HTTP.
 */
final class Outward {
  private final URI server;
  private final List<String> hosts = new CopyOnWriteArrayList<>();

  Outward(URI server) {
    this.server = server;
  }

  /** Clients of AWS itself, as far as they know. */
  AwsClients clients(AwsSignIn... signIns) {
    return new AwsClients(
        AwsEndpoints.AWS,
        List.of(signIns),
        false,
        Map.of(),
        Patience.DESKTOP,
        new Wire(Patience.DESKTOP, Detour::new));
  }

  /** The hosts that calls were meant for, in order. */
  List<String> hosts() {
    return List.copyOf(hosts);
  }

  private final class Detour implements SdkHttpClient {
    private final SdkHttpClient real;

    Detour(SdkHttpClient real) {
      this.real = real;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      hosts.add(request.httpRequest().host());
      HttpExecuteRequest here =
          HttpExecuteRequest.builder()
              .request(
                  request.httpRequest().toBuilder()
                      .protocol("http")
                      .host(server.getHost())
                      .port(server.getPort())
                      .build())
              .contentStreamProvider(request.contentStreamProvider().orElse(null))
              .build();
      ExecutableHttpRequest sent = real.prepareRequest(here);
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          return sent.call();
        }

        @Override
        public void abort() {
          sent.abort();
        }
      };
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
