package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.Scope;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The SDK's clients of one workspace: one per service, account and region, made at the first call,
 * which takes up to a second. Making this object costs nothing.
 *
 * <p>Towards an address on this machine an account without a profile signs with the environment's
 * keys, else with dummy ones whose access key id is the account; no metadata service is asked.
 */
public final class AwsClients implements AutoCloseable {
  private static final String NAME = "astro-connect";

  private final AwsEndpoints endpoints;
  private final Map<String, AwsSignIn> signIns;
  private final Credentials credentials;
  private final Patience patience;
  private final Wire wire;
  private final Map<Scope, Ec2Client> ec2 = new ConcurrentHashMap<>();
  private final Map<Scope, Ec2Client> ec2Once = new ConcurrentHashMap<>();
  private final Map<Scope, StsClient> sts = new ConcurrentHashMap<>();
  private final Map<Signer, AwsCredentialsProvider> keys = new ConcurrentHashMap<>();
  private final Queue<StsClient> roleClients = new ConcurrentLinkedQueue<>();

  /** Keys depend on whether they could leave this machine. */
  private record Signer(String account, boolean loopback) {}

  /**
   * Clients of a workspace.
   *
   * @param signIns accounts that need more than the SDK's default chain
   * @param alwaysDummy for the embedded sandbox: towards an address on this machine sign with the
   *     account alone, whatever profiles and keys there are
   */
  public AwsClients(AwsEndpoints endpoints, Collection<AwsSignIn> signIns, boolean alwaysDummy) {
    this(endpoints, signIns, alwaysDummy, System.getenv(), Patience.DESKTOP);
  }

  AwsClients(
      AwsEndpoints endpoints,
      Collection<AwsSignIn> signIns,
      boolean alwaysDummy,
      Map<String, String> environment,
      Patience patience) {
    this.endpoints = endpoints;
    this.signIns =
        signIns.stream().collect(Collectors.toUnmodifiableMap(AwsSignIn::account, s -> s));
    this.credentials = new Credentials(alwaysDummy, environment);
    this.patience = patience;
    this.wire = new Wire(patience);
  }

  /** Asks EC2; good for calls that can be repeated without harm. */
  <T> T ec2(Scope scope, String call, Function<Ec2Client, T> asking) {
    return asked(
        "ec2",
        endpoints.ec2(),
        scope,
        call,
        () ->
            asking.apply(
                ec2.computeIfAbsent(scope, s -> makeEc2(s, Retries.standard(), patience))));
  }

  /** Asks EC2 for something that must not be done twice: not repeated once it may be done. */
  <T> T ec2Once(Scope scope, String call, Function<Ec2Client, T> asking) {
    return asked(
        "ec2",
        endpoints.ec2(),
        scope,
        call,
        () ->
            asking.apply(
                ec2Once.computeIfAbsent(
                    scope, s -> makeEc2(s, Retries.onlyIfRefused(), patience.once()))));
  }

  <T> T sts(Scope scope, String call, Function<StsClient, T> asking) {
    return asked(
        "sts",
        endpoints.sts(),
        scope,
        call,
        () -> asking.apply(sts.computeIfAbsent(scope, this::makeSts)));
  }

  /** True if STS is an address on this machine. */
  boolean stsIsLocal() {
    return AwsEndpoints.isLoopback(endpoints.sts());
  }

  private <T> T asked(
      String service,
      @Nullable URI endpoint,
      Scope scope,
      String call,
      java.util.function.Supplier<T> asking) {
    try {
      return asking.get();
    } catch (RuntimeException thrown) {
      String host =
          endpoint == null
              ? service + "." + scope.region() + ".amazonaws.com"
              : endpoint.getAuthority();
      throw new Faults(scope, call, host, signIn(scope.account()).command()).of(thrown);
    }
  }

  private AwsSignIn signIn(String account) {
    return signIns.getOrDefault(account, AwsSignIn.byDefault(account));
  }

  private Ec2Client makeEc2(Scope scope, RetryStrategy retries, Patience patience) {
    URI endpoint = endpoints.ec2();
    AwsCredentialsProvider signer = signer(scope, AwsEndpoints.isLoopback(endpoint));
    return make(Ec2Client.builder(), scope.region(), endpoint, signer, retries, patience);
  }

  private StsClient makeSts(Scope scope) {
    URI endpoint = endpoints.sts();
    AwsCredentialsProvider signer = signer(scope, AwsEndpoints.isLoopback(endpoint));
    return make(
        StsClient.builder(), scope.region(), endpoint, signer, Retries.standard(), patience);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C make(
      B builder,
      String region,
      @Nullable URI endpoint,
      AwsCredentialsProvider signer,
      RetryStrategy retries,
      Patience patience) {
    boolean loopback = AwsEndpoints.isLoopback(endpoint);
    builder
        .region(Region.of(region))
        // said here so that no environment makes it "auto", which asks the metadata service
        .defaultsMode(DefaultsMode.STANDARD)
        .credentialsProvider(signer)
        .httpClient(wire.client(loopback))
        .overrideConfiguration(how -> configure(how, retries, patience, loopback));
    if (endpoint != null) {
      builder.endpointOverride(endpoint).fipsEnabled(false).dualstackEnabled(false);
    }
    return builder.build();
  }

  private void configure(
      ClientOverrideConfiguration.Builder how,
      RetryStrategy retries,
      Patience patience,
      boolean loopback) {
    how.retryStrategy(retries)
        .apiCallAttemptTimeout(patience.attempt())
        .apiCallTimeout(patience.call())
        .appId(NAME);
    if (loopback) {
      // a stand-in has to work whatever the person's own AWS files hold
      how.defaultProfileFile(ProfileFile.aggregator().build()).defaultProfileName("default");
    }
  }

  private AwsCredentialsProvider signer(Scope scope, boolean loopback) {
    return keys.computeIfAbsent(
        new Signer(scope.account(), loopback),
        wanted -> makeSigner(signIn(scope.account()), scope.region(), loopback));
  }

  private AwsCredentialsProvider makeSigner(AwsSignIn signIn, String region, boolean loopback) {
    AwsCredentialsProvider base = credentials.base(signIn, loopback);
    if (signIn.roleArn() == null || !credentials.asConfigured(loopback)) {
      return base;
    }
    StsClient client =
        make(StsClient.builder(), region, endpoints.sts(), base, Retries.standard(), patience);
    roleClients.add(client);
    return new SignInProvider(
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(client)
            .refreshRequest(
                role ->
                    role.roleArn(signIn.roleArn())
                        .externalId(signIn.externalId())
                        .roleSessionName(NAME))
            .build());
  }

  /** Ends all clients; calls under way fail, and later ones do too. */
  @Override
  public void close() {
    wire.close();
    ec2.values().forEach(Ec2Client::close);
    ec2Once.values().forEach(Ec2Client::close);
    sts.values().forEach(StsClient::close);
    roleClients.forEach(StsClient::close);
    for (AwsCredentialsProvider provider : keys.values()) {
      if (provider instanceof SdkAutoCloseable closeable) {
        closeable.close();
      }
    }
  }
}
