package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import org.junit.jupiter.api.Test;

/** What we do in the accepter's account: by a role of theirs, in their region. */
class AccepterRoleCallsTest {
  private static final AccepterRole ROLE =
      new AccepterRole("arn:aws:iam::004815162342:role/PeerRole", "ticket-4127");
  private static final Scope THEIRS = Scope.accepter(ROLE, "eu-west-1", ACCOUNT);
  private static final VpcPeeringConnectionId PCX =
      new VpcPeeringConnectionId("pcx-0c41f7d9a2e85b360");

  private static Answer answer(Asked asked) {
    return asked.action().equals("AssumeRole")
        ? Answer.sts(
            asked.action(),
            tag(
                "Credentials",
                tag("AccessKeyId", "ASIATHEIRS"),
                tag("SecretAccessKey", "none"),
                tag("SessionToken", "token"),
                tag("Expiration", "2099-01-01T00:00:00Z")))
        : Answer.ok(asked.action());
  }

  @Test
  void ourAccountAssumesTheirRoleOnceForAllCalls() {
    try (QueryServer server = QueryServer.start(AccepterRoleCallsTest::answer);
        AwsClients clients = Clients.of(server)) {
      AwsPeerings peerings = new AwsPeerings(clients);
      peerings.accept(THEIRS, PCX);
      peerings.enableAccepterDns(THEIRS, PCX);
      new AwsNetworks(clients).createRoute(THEIRS, "rtb-1", Cidr.parse("172.20.0.0/20"), PCX);
      assertThat(server.asked("AssumeRole")).hasSize(1);
      Asked assumed = server.asked("AssumeRole").getFirst();
      assertThat(assumed.accessKey()).isEqualTo(ACCOUNT);
      assertThat(assumed.parameters())
          .containsEntry("RoleArn", ROLE.arn())
          .containsEntry("ExternalId", "ticket-4127");
      assertThat(server.asked().subList(1, 4))
          .allSatisfy(
              asked -> {
                assertThat(asked.accessKey()).isEqualTo("ASIATHEIRS");
                assertThat(asked.region()).isEqualTo("eu-west-1");
              });
      assertThat(server.asked("ModifyVpcPeeringConnectionOptions").getFirst().parameters())
          .containsEntry("AccepterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc", "true")
          .doesNotContainKey("RequesterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc");
    }
  }

  @Test
  void theEmbeddedSandboxIsAskedForTheirRoleToo() {
    try (QueryServer server = QueryServer.start(AccepterRoleCallsTest::answer);
        AwsClients clients =
            new AwsClients(
                server.endpoints(),
                java.util.List.of(),
                true,
                java.util.Map.of(),
                Patience.DESKTOP)) {
      new AwsPeerings(clients).accept(THEIRS, PCX);
      assertThat(server.asked()).extracting(Asked::action).first().isEqualTo("AssumeRole");
    }
  }

  @Test
  void aRoleWithoutAnExternalIdIsAskedForWithoutOne() {
    Scope open = Scope.accepter(new AccepterRole(ROLE.arn(), ""), "eu-west-1", ACCOUNT);
    try (QueryServer server = QueryServer.start(AccepterRoleCallsTest::answer);
        AwsClients clients = Clients.of(server)) {
      new AwsPeerings(clients).accept(open, PCX);
      assertThat(server.asked("AssumeRole").getFirst().parameters())
          .doesNotContainKey("ExternalId");
    }
  }

  @Test
  void whatIsAcceptedAlreadyIsFineAndWhatEndedIsAConflict() {
    assertThat(accepting("active")).isNull();
    assertThat(accepting("provisioning")).isNull();
    assertThat(accepting("expired").fault()).isInstanceOf(Fault.Conflict.class);
  }

  private static CloudException accepting(String code) {
    try (QueryServer server =
            QueryServer.start(
                asked ->
                    switch (asked.action()) {
                      case "AcceptVpcPeeringConnection" ->
                          Answer.refused(400, "InvalidStateTransition", "Invalid");
                      case "DescribeVpcPeeringConnections" ->
                          Answer.ok(
                              asked.action(),
                              tag(
                                  "vpcPeeringConnectionSet",
                                  tag(
                                      "item",
                                      tag("vpcPeeringConnectionId", PCX.value()),
                                      tag("status", tag("code", code)))));
                      default -> answer(asked);
                    });
        AwsClients clients = Clients.of(server)) {
      return catchThrowableOfType(
          CloudException.class, () -> new AwsPeerings(clients).accept(THEIRS, PCX));
    }
  }

  @Test
  void aRoleThatDoesNotTrustUsIsNotAllowed() {
    try (QueryServer server =
            QueryServer.start(_ -> Answer.stsRefused(403, "AccessDenied", "not authorized"));
        AwsClients clients = Clients.of(server)) {
      Fault fault =
          catchThrowableOfType(
                  CloudException.class, () -> new AwsPeerings(clients).accept(THEIRS, PCX))
              .fault();
      assertThat(fault)
          .isEqualTo(
              new Fault.NotAllowed(
                  new Fault.Where("004815162342", "eu-west-1", "AssumeRole", "req-sts"),
                  "not authorized"));
      assertThat(server.asked("AcceptVpcPeeringConnection")).isEmpty();
    }
  }
}
