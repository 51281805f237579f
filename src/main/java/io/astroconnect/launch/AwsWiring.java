package io.astroconnect.launch;

import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsOwnNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.AwsPermissions;
import io.astroconnect.cloud.aws.AwsSignIn;
import io.astroconnect.cloud.aws.AwsZones;
import io.astroconnect.workspace.Workspace;

/** Wires the AWS adapters of a workspace. The SDK's clients are made at their first call. */
record AwsWiring(AwsClients clients) {

  static AwsWiring of(Workspace workspace) {
    Workspace.AwsEndpoints at = workspace.aws().endpoints();
    return new AwsWiring(
        new AwsClients(
            new AwsEndpoints(at.ec2(), at.sts(), at.route53()),
            workspace.aws().accounts().stream().map(AwsWiring::signIn).toList(),
            workspace.isSandbox()));
  }

  private static AwsSignIn signIn(Workspace.AwsAccount account) {
    return new AwsSignIn(
        account.id(), account.profile(), account.roleArn(), account.externalId(), account.via());
  }

  AwsAccounts accounts() {
    return new AwsAccounts(clients);
  }

  AwsNetworks networks() {
    return new AwsNetworks(clients);
  }

  AwsOwnNetworks ownNetworks() {
    return new AwsOwnNetworks(clients);
  }

  AwsPeerings peerings() {
    return new AwsPeerings(clients);
  }

  AwsZones zones() {
    return new AwsZones(clients);
  }

  AwsPermissions permissions() {
    return new AwsPermissions(clients);
  }
}
