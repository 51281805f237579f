package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.Scope;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK's clients of one workspace: one per service, account and region, made at the first call,
 * which takes up to a second. Making this object costs nothing.
 *
 * <p>Towards an address on this machine an account without a profile signs with the environment's
 * keys, else with dummy ones whose access key id is the account; no metadata service is asked.
 */
public final class AwsClients implements AutoCloseable {
  /** Calls at a time to one account and region. */
  private static final int TOGETHER = 6;

  /** Calls at a time to Route 53, which takes five a second from an account. */
  private static final int TOGETHER_FOR_ZONES = 2;

  private final AwsEndpoints endpoints;
  private final Wire wire;
  private final ClientMaker maker;
  private final Signers signers;
  private final Turns turns = new Turns(TOGETHER);
  private final Turns zoneTurns = new Turns(TOGETHER_FOR_ZONES);
  private final Map<Scope, Ec2Client> ec2 = new ConcurrentHashMap<>();
  private final Map<Scope, Ec2Client> ec2Once = new ConcurrentHashMap<>();
  private final Map<Scope, StsClient> sts = new ConcurrentHashMap<>();
  private final Map<Scope, Route53Client> route53 = new ConcurrentHashMap<>();

  /** Calls to one account and region wait for one another, whoever makes them. */
  private record Place(String account, String region) {}

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
    this(endpoints, signIns, alwaysDummy, environment, patience, new Wire(patience));
  }

  AwsClients(
      AwsEndpoints endpoints,
      Collection<AwsSignIn> signIns,
      boolean alwaysDummy,
      Map<String, String> environment,
      Patience patience,
      Wire wire) {
    this.endpoints = endpoints;
    this.wire = wire;
    this.maker = new ClientMaker(wire, patience);
    Credentials credentials = new Credentials(alwaysDummy, environment);
    this.signers = new Signers(signIns, credentials, maker, endpoints.sts());
  }

  /** Asks EC2; good for calls that can be repeated without harm. */
  <T> T ec2(Scope scope, String call, Function<Ec2Client, T> asking) {
    URI at = endpoints.ec2();
    return asked(
        "ec2",
        at,
        scope,
        call,
        () ->
            asking.apply(
                ec2.computeIfAbsent(
                    scope,
                    _ -> maker.make(Ec2Client.builder(), scope.region(), at, signer(scope, at)))));
  }

  /** Asks EC2 for something that must not be done twice: not repeated once it may be done. */
  <T> T ec2Once(Scope scope, String call, Function<Ec2Client, T> asking) {
    URI at = endpoints.ec2();
    return asked(
        "ec2",
        at,
        scope,
        call,
        () ->
            asking.apply(
                ec2Once.computeIfAbsent(
                    scope,
                    _ -> maker.once(Ec2Client.builder(), scope.region(), at, signer(scope, at)))));
  }

  <T> T sts(Scope scope, String call, Function<StsClient, T> asking) {
    URI at = endpoints.sts();
    return asked(
        "sts",
        at,
        scope,
        call,
        () ->
            asking.apply(
                sts.computeIfAbsent(
                    scope,
                    _ -> maker.make(StsClient.builder(), scope.region(), at, signer(scope, at)))));
  }

  /** Asks Route 53, which is one for all regions. */
  <T> T route53(Scope scope, String call, Function<Route53Client, T> asking) {
    URI at = endpoints.route53();
    return asked(
        "route53",
        at,
        scope,
        call,
        () ->
            asking.apply(
                route53.computeIfAbsent(
                    scope,
                    _ ->
                        maker.make(
                            Route53Client.builder(), scope.region(), at, signer(scope, at)))));
  }

  /** True if STS is an address on this machine. */
  boolean stsIsLocal() {
    return AwsEndpoints.isLoopback(endpoints.sts());
  }

  /** True if EC2 is AWS's own, not an address that somebody put in its place. */
  boolean ec2IsAws() {
    return endpoints.ec2() == null;
  }

  private AwsCredentialsProvider signer(Scope scope, @Nullable URI endpoint) {
    return signers.of(scope, AwsEndpoints.isLoopback(endpoint));
  }

  private <T> T asked(
      String service, @Nullable URI endpoint, Scope scope, String call, Supplier<T> asking) {
    try {
      return service.equals("route53")
          ? zoneTurns.take(scope.account(), asking)
          : turns.take(new Place(scope.account(), scope.region()), asking);
    } catch (RuntimeException thrown) {
      throw new Faults(scope, call, host(service, endpoint, scope), signers.command(scope))
          .of(thrown);
    }
  }

  private static String host(String service, @Nullable URI endpoint, Scope scope) {
    if (endpoint != null) {
      return endpoint.getAuthority();
    }
    return service.equals("route53")
        ? "route53.amazonaws.com"
        : service + "." + scope.region() + ".amazonaws.com";
  }

  /** Ends all clients; calls under way fail, and later ones do too. */
  @Override
  public void close() {
    wire.close();
    ec2.values().forEach(Ec2Client::close);
    ec2Once.values().forEach(Ec2Client::close);
    sts.values().forEach(StsClient::close);
    route53.values().forEach(Route53Client::close);
    signers.close();
  }
}
