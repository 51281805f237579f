package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Clients as the tests want them: nothing of this machine's own AWS set-up counts. */
final class Clients {
  static final String ACCOUNT = "418027365910";
  static final Scope FRANKFURT = new Scope(ACCOUNT, "eu-central-1");

  private Clients() {}

  static AwsClients of(AwsEndpoints endpoints, AwsSignIn... signIns) {
    return new AwsClients(endpoints, List.of(signIns), false, Map.of(), Patience.DESKTOP);
  }

  static AwsClients of(QueryServer server, AwsSignIn... signIns) {
    return of(server.endpoints(), signIns);
  }

  static AwsClients hasty(QueryServer server) {
    Duration soon = Duration.ofMillis(400);
    return new AwsClients(
        server.endpoints(),
        List.of(),
        false,
        Map.of(),
        new Patience(soon, soon, soon.multipliedBy(2)));
  }
}
