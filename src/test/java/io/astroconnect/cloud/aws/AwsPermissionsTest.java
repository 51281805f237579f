package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Permissions;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DryRun goes to AWS itself and to nobody else, and each call carries it. */
class AwsPermissionsTest {
  private static final VpcId VPC = new VpcId("vpc-06b1e94d27fa3c508");
  private static final Cidr RANGE = Cidr.parse("10.44.0.0/16");
  private static final VpcPeeringConnectionId PCX =
      new VpcPeeringConnectionId("pcx-0c41f7d9a2e85b360");
  private static final Target TARGET =
      new Target(
          new AwsAccountId("004815162342"),
          new AwsRegion("eu-west-1"),
          new VpcId("vpc-0a1f4c7e92b3d5680"));
  private static final AwsSignIn LAB = new AwsSignIn(ACCOUNT, "lab", null, null);

  /** One of each. */
  static final List<Consumer<Permissions>> ALL =
      List.of(
          may -> may.request(FRANKFURT, VPC, TARGET, Map.of("Name", "halden")),
          may -> may.accept(FRANKFURT, PCX),
          may -> may.requesterDns(FRANKFURT, PCX),
          may -> may.accepterDns(FRANKFURT, PCX),
          may -> may.delete(FRANKFURT, PCX),
          may -> may.createRoute(FRANKFURT, "rtb-1", RANGE, PCX),
          may -> may.replaceRoute(FRANKFURT, "rtb-1", RANGE, PCX),
          may -> may.deleteRoute(FRANKFURT, "rtb-1", RANGE));

  @TempDir Path folder;
  private Profiles profiles;

  @BeforeEach
  void signIn() {
    profiles =
        Profiles.in(
            folder, "[profile lab]\naws_access_key_id = AKIDLAB\naws_secret_access_key = none\n");
  }

  @AfterEach
  void signOut() {
    profiles.close();
  }

  @Test
  void whatWouldHaveBeenDoneIsPermittedAndEveryCallIsDry() {
    try (QueryServer aws =
            QueryServer.start(_ -> Answer.refused(412, "DryRunOperation", "would have"));
        AwsClients clients = new Outward(aws.uri()).clients(LAB)) {
      Permissions permissions = new AwsPermissions(clients);
      assertThat(permissions.askable()).isTrue();
      ALL.forEach(one -> one.accept(permissions));
      assertThat(aws.asked()).hasSize(ALL.size());
      assertThat(aws.asked())
          .allSatisfy(
              asked -> {
                assertThat(asked.get("DryRun")).isEqualTo("true");
                assertThat(asked.accessKey()).isEqualTo("AKIDLAB");
              });
      assertThat(aws.asked())
          .extracting(Asked::action)
          .containsExactly(
              "CreateVpcPeeringConnection",
              "AcceptVpcPeeringConnection",
              "ModifyVpcPeeringConnectionOptions",
              "ModifyVpcPeeringConnectionOptions",
              "DeleteVpcPeeringConnection",
              "CreateRoute",
              "ReplaceRoute",
              "DeleteRoute");
    }
  }

  @Test
  void whatIsNotPermittedIsNotAllowedWithoutItsRiddle() {
    String riddle =
        "You are not authorized to perform this operation. User: arn:aws:iam::418027365910:user/x"
            + " is not authorized to perform: ec2:CreateRoute. Encoded authorization failure"
            + " message: l2kdh3JJ9";
    Fault fault = asked(Answer.refused(403, "UnauthorizedOperation", riddle));
    assertThat(fault).isInstanceOf(Fault.NotAllowed.class);
    assertThat(fault.message()).endsWith("to perform: ec2:CreateRoute.");
  }

  @Test
  void whatIsNotThereSaysNothingOfPermissions() {
    assertThat(asked(Answer.refused(400, "InvalidRouteTableID.NotFound", "no such table")))
        .isInstanceOf(Fault.NotFound.class);
  }

  @Test
  void aServiceThatReallyActsIsOurMistake() {
    assertThat(asked(Answer.ok("CreateRoute"))).isInstanceOf(Fault.Bug.class);
  }

  private Fault asked(Answer answer) {
    try (QueryServer aws = QueryServer.start(_ -> answer);
        AwsClients clients = new Outward(aws.uri()).clients(LAB)) {
      Permissions permissions = new AwsPermissions(clients);
      return catchThrowableOfType(
              CloudException.class, () -> permissions.createRoute(FRANKFURT, "rtb-1", RANGE, PCX))
          .fault();
    }
  }

  @Test
  void nothingIsSentToAnAddressOfAnothers() {
    try (QueryServer other = QueryServer.start(asked -> Answer.ok(asked.action()));
        AwsClients here = Clients.of(other);
        AwsClients there =
            Clients.of(new AwsEndpoints(URI.create("https://ec2.example.invalid"), null))) {
      for (AwsClients clients : List.of(here, there)) {
        Permissions permissions = new AwsPermissions(clients);
        assertThat(permissions.askable()).isFalse();
        ALL.forEach(
            one ->
                assertThat(
                        catchThrowableOfType(CloudException.class, () -> one.accept(permissions))
                            .fault())
                    .isInstanceOf(Fault.NotAsked.class));
      }
      assertThat(other.asked()).isEmpty();
    }
  }
}
