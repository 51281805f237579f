package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.Scope;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The keys of each scope, kept until closed: a role is assumed once for all regions. Of a visit the
 * keys of the account that it is made from come first, and the customer's role is assumed by them.
 */
final class Signers implements AutoCloseable {
  private final Map<String, AwsSignIn> signIns;
  private final Credentials credentials;
  private final ClientMaker maker;
  private final @Nullable URI sts;
  private final Map<Signer, AwsCredentialsProvider> keys = new HashMap<>();
  private final Queue<StsClient> roleClients = new ConcurrentLinkedQueue<>();

  /** Keys depend on whether they could leave this machine. */
  private record Signer(String account, Scope.@Nullable Visit visit, boolean loopback) {}

  Signers(
      Collection<AwsSignIn> signIns,
      Credentials credentials,
      ClientMaker maker,
      @Nullable URI sts) {
    this.signIns =
        signIns.stream().collect(Collectors.toUnmodifiableMap(AwsSignIn::account, s -> s));
    this.credentials = credentials;
    this.maker = maker;
    this.sts = sts;
  }

  /** The command that renews the sign-in that a scope's calls rest on. */
  String command(Scope scope) {
    String account = scope.visit() == null ? scope.account() : scope.visit().from();
    if (credentials.practising()) {
      return "astro-connect sandbox sign-in --account " + account;
    }
    AwsSignIn signIn = signIn(account);
    for (int steps = 0; signIn.via() != null && steps < signIns.size(); steps++) {
      signIn = signIn(signIn.via());
    }
    return signIn.command();
  }

  /** Making a provider asks nobody, so that nobody waits long for another's. */
  synchronized AwsCredentialsProvider of(Scope scope, boolean loopback) {
    Signer wanted = new Signer(scope.account(), scope.visit(), loopback);
    AwsCredentialsProvider known = keys.get(wanted);
    if (known != null) {
      return known;
    }
    Scope.Visit visit = scope.visit();
    AwsCredentialsProvider made =
        visit == null
            ? ours(signIn(scope.account()), scope.region(), loopback)
            : assumed(
                of(new Scope(visit.from(), scope.region()), loopback),
                scope.region(),
                visit.role().arn(),
                visit.role().externalId());
    keys.put(wanted, made);
    return made;
  }

  private AwsSignIn signIn(String account) {
    return signIns.getOrDefault(account, AwsSignIn.byDefault(account));
  }

  private AwsCredentialsProvider ours(AwsSignIn signIn, String region, boolean loopback) {
    String role = signIn.roleArn();
    if (role == null || !credentials.asConfigured(loopback)) {
      return credentials.base(signIn, loopback);
    }
    String via = signIn.via();
    AwsCredentialsProvider from =
        via == null ? credentials.base(signIn, loopback) : of(new Scope(via, region), loopback);
    return assumed(from, region, role, signIn.externalId());
  }

  private AwsCredentialsProvider assumed(
      AwsCredentialsProvider from, String region, String role, @Nullable String externalId) {
    StsClient client = maker.make(StsClient.builder(), region, sts, from);
    roleClients.add(client);
    String asked = externalId == null || externalId.isEmpty() ? null : externalId;
    return new SignInProvider(
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(client)
            .refreshRequest(
                ask -> ask.roleArn(role).externalId(asked).roleSessionName(ClientMaker.NAME))
            .build());
  }

  @Override
  public synchronized void close() {
    roleClients.forEach(StsClient::close);
    for (AwsCredentialsProvider provider : keys.values()) {
      if (provider instanceof SdkAutoCloseable closeable) {
        closeable.close();
      }
    }
  }
}
