package io.astroconnect.cloud.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Makes the SDK's clients, all in the same way. */
final class ClientMaker {
  static final String NAME = "astro-connect";

  private final Wire wire;
  private final Patience patience;

  ClientMaker(Wire wire, Patience patience) {
    this.wire = wire;
    this.patience = patience;
  }

  /** A client for calls that can be repeated without harm. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C make(
      B builder, String region, @Nullable URI endpoint, AwsCredentialsProvider signer) {
    return make(builder, region, endpoint, signer, Retries.standard(), patience);
  }

  /** A client for calls that must not be done twice. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C once(
      B builder, String region, @Nullable URI endpoint, AwsCredentialsProvider signer) {
    return make(builder, region, endpoint, signer, Retries.onlyIfRefused(), patience.once());
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C make(
      B builder,
      String region,
      @Nullable URI endpoint,
      AwsCredentialsProvider signer,
      RetryStrategy retries,
      Patience waiting) {
    boolean loopback = AwsEndpoints.isLoopback(endpoint);
    builder
        .region(Region.of(region))
        // said here so that no environment makes it "auto", which asks the metadata service
        .defaultsMode(DefaultsMode.STANDARD)
        .credentialsProvider(signer)
        .httpClient(wire.client(loopback))
        .overrideConfiguration(how -> configure(how, retries, waiting, loopback));
    if (endpoint != null) {
      builder.endpointOverride(endpoint).fipsEnabled(false).dualstackEnabled(false);
    }
    return builder.build();
  }

  private static void configure(
      ClientOverrideConfiguration.Builder how,
      RetryStrategy retries,
      Patience waiting,
      boolean loopback) {
    how.retryStrategy(retries)
        .apiCallAttemptTimeout(waiting.attempt())
        .apiCallTimeout(waiting.call())
        .appId(NAME);
    if (loopback) {
      // a stand-in has to work whatever the person's own AWS files hold
      how.defaultProfileFile(ProfileFile.aggregator().build()).defaultProfileName("default");
    }
  }
}
