package io.astroconnect.sandbox;

import io.astroconnect.sandbox.seed.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A sandbox on a clock that the test holds, with the real SDK's clients for it. */
final class RunningSandbox implements AutoCloseable {
  static final String HALDEN = "418027365910";
  static final String HALDEN_VPC = "vpc-06b1e94d27fa3c508";
  static final String FREIGHT = "004815162342";
  static final String FREIGHT_VPC = "vpc-0a1f4c7e92b3d5680";
  static final String FRANKFURT = "eu-central-1";

  final TestClock clock = new TestClock();
  private final SdkHttpClient http = Apache5HttpClient.create();
  private final Path home;
  private Sandbox sandbox;

  RunningSandbox(Path home) throws IOException {
    this.home = home;
    this.sandbox = open();
  }

  Sandbox open() throws IOException {
    return Sandbox.openOrConnect(home, clock, Seed.builtIn());
  }

  Endpoints endpoints() {
    return sandbox.endpoints();
  }

  /** Ends it, lets time pass while nothing runs, and opens it again. */
  void restartAfter(Duration time) throws IOException {
    sandbox.close();
    pass(time);
    sandbox = open();
  }

  Ec2Client ec2(String accessKey, String region) {
    return ec2(accessKey, region, c -> c.retryStrategy(RetryMode.STANDARD));
  }

  Ec2Client ec2(
      String accessKey,
      String region,
      Consumer<ClientOverrideConfiguration.Builder> configuration) {
    return Ec2Client.builder()
        .endpointOverride(sandbox.endpoints().ec2())
        .httpClient(http)
        .region(Region.of(region))
        .credentialsProvider(credentials(accessKey))
        .overrideConfiguration(configuration)
        .build();
  }

  StsClient sts(String accessKey) {
    return StsClient.builder()
        .endpointOverride(sandbox.endpoints().sts())
        .httpClient(http)
        .region(Region.US_EAST_1)
        .credentialsProvider(credentials(accessKey))
        .build();
  }

  Route53Client route53(String accessKey) {
    return Route53Client.builder()
        .endpointOverride(sandbox.endpoints().route53())
        .httpClient(http)
        .region(Region.US_EAST_1)
        .credentialsProvider(credentials(accessKey))
        .build();
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(control(path)).build());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(control(path))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(control(path)).DELETE().build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private URI control(String path) {
    return sandbox.endpoints().control().resolve(path);
  }

  private static StaticCredentialsProvider credentials(String accessKey) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "dummy"));
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
    http.close();
  }
}
