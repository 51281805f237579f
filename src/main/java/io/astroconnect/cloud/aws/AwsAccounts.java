package io.astroconnect.cloud.aws;

import static java.util.Objects.requireNonNullElse;

import io.astroconnect.cloud.Accounts;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.peering.aws.CallerIdentity;

/** Accounts by STS. */
public final class AwsAccounts implements Accounts {
  private final AwsClients clients;

  /** Asks STS through these clients. */
  public AwsAccounts(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public CallerIdentity callerIdentity(Scope scope) {
    var caller = clients.sts(scope, "GetCallerIdentity", sts -> sts.getCallerIdentity());
    return new CallerIdentity(
        requireNonNullElse(caller.account(), ""),
        requireNonNullElse(caller.arn(), ""),
        clients.stsIsLocal());
  }
}
