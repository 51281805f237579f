package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to AWS's own addresses: where they go, and whose sign-in they rest on. */
class AwsItselfTest {
  private static final VpcId VPC = new VpcId("vpc-06b1e94d27fa3c508");
  private static final String KEYS = "aws_access_key_id = AKIDLAB\naws_secret_access_key = none\n";
  private static final AwsSignIn LAB = new AwsSignIn(ACCOUNT, "lab", null, null);

  @TempDir Path folder;

  private static Answer answer(Asked asked) {
    return switch (asked.action()) {
      case "AssumeRole" ->
          Answer.sts(
              asked.action(),
              tag(
                  "Credentials",
                  tag("AccessKeyId", "ASIA" + asked.get("RoleArn").replaceAll(".*/", "")),
                  tag("SecretAccessKey", "none"),
                  tag("SessionToken", "token"),
                  tag("Expiration", "2099-01-01T00:00:00Z")));
      case "ListHostedZonesByVPC" ->
          Answer.zones(asked.action(), tag("HostedZoneSummaries"), tag("MaxItems", "100"));
      default -> Answer.ok(asked.action());
    };
  }

  @Test
  void eachServiceIsFoundAtItsOwnAddress() {
    try (Profiles _ = Profiles.in(folder, "[profile lab]\n" + KEYS);
        QueryServer aws = QueryServer.start(AwsItselfTest::answer)) {
      Outward outward = new Outward(aws.uri());
      try (AwsClients clients = outward.clients(LAB)) {
        new AwsPeerings(clients).all(FRANKFURT);
        new AwsZones(clients).associated(FRANKFURT, VPC);
        new AwsAccounts(clients).callerIdentity(FRANKFURT);
      }
      assertThat(outward.hosts())
          .containsExactly(
              "ec2.eu-central-1.amazonaws.com",
              "route53.amazonaws.com",
              "sts.eu-central-1.amazonaws.com");
      assertThat(aws.asked())
          .extracting(Asked::region)
          .containsExactly("eu-central-1", "us-east-1", "eu-central-1");
    }
  }

  @Test
  void rolesAreAssumedOneAfterTheOther() {
    String chain =
        "[profile base]\n"
            + KEYS
            + "[profile hop]\nrole_arn = arn:aws:iam::111111111111:role/Hop\n"
            + "source_profile = base\nexternal_id = astro\nregion = eu-central-1\n";
    AwsSignIn signIn =
        new AwsSignIn(ACCOUNT, "hop", "arn:aws:iam::" + ACCOUNT + ":role/Support", null);
    AccepterRole theirs =
        new AccepterRole("arn:aws:iam::004815162342:role/PeerRole", "ticket-4127");
    try (Profiles _ = Profiles.in(folder, chain);
        QueryServer aws = QueryServer.start(AwsItselfTest::answer)) {
      System.setProperty("aws.endpointUrlSts", aws.uri().toString());
      try (AwsClients clients = new Outward(aws.uri()).clients(signIn)) {
        new AwsPeerings(clients)
            .accept(
                Scope.accepter(theirs, "eu-west-1", ACCOUNT),
                new VpcPeeringConnectionId("pcx-0c41f7d9a2e85b360"));
      } finally {
        System.clearProperty("aws.endpointUrlSts");
      }
      assertThat(aws.asked())
          .extracting(asked -> asked.accessKey() + " " + asked.action())
          .containsExactly(
              "AKIDLAB AssumeRole",
              "ASIAHop AssumeRole",
              "ASIASupport AssumeRole",
              "ASIAPeerRole AcceptVpcPeeringConnection");
      assertThat(aws.asked("AssumeRole"))
          .extracting(asked -> asked.get("ExternalId"))
          .containsExactly("astro", "", "ticket-4127");
    }
  }

  @Test
  void anAccountsRoleIsAssumedByAnotherAccountsSignIn() {
    AwsSignIn hub = new AwsSignIn("111111111111", "lab", null, null);
    AwsSignIn spoke =
        new AwsSignIn(
            "222222222222", null, "arn:aws:iam::222222222222:role/Hop", "a", "111111111111");
    AwsSignIn leaf =
        new AwsSignIn(
            ACCOUNT, null, "arn:aws:iam::" + ACCOUNT + ":role/Support", null, "222222222222");
    try (Profiles _ = Profiles.in(folder, "[profile lab]\n" + KEYS);
        QueryServer aws = QueryServer.start(AwsItselfTest::answer);
        AwsClients clients = new Outward(aws.uri()).clients(hub, spoke, leaf)) {
      new AwsPeerings(clients).all(FRANKFURT);
      new AwsPeerings(clients).all(new Scope("222222222222", "eu-central-1"));
      assertThat(aws.asked())
          .extracting(asked -> asked.accessKey() + " " + asked.action())
          .containsExactly(
              "AKIDLAB AssumeRole",
              "ASIAHop AssumeRole",
              "ASIASupport DescribeVpcPeeringConnections",
              "ASIAHop DescribeVpcPeeringConnections");
    }
    try (Profiles _ = Profiles.in(folder, "");
        QueryServer aws = QueryServer.start(AwsItselfTest::answer);
        AwsClients clients = new Outward(aws.uri()).clients(hub, spoke, leaf)) {
      assertThat(
              catchThrowableOfType(
                      CloudException.class, () -> new AwsPeerings(clients).all(FRANKFURT))
                  .fault())
          .isInstanceOfSatisfying(
              Fault.NeedsSignIn.class,
              needs -> assertThat(needs.command()).isEqualTo("aws sso login --profile lab"));
    }
  }

  @Test
  void anEndedSignInNamesItsCommandAndOnceRenewedCallsGoOn() {
    try (Profiles profiles = Profiles.in(folder, "[profile lab]\n" + KEYS);
        QueryServer aws =
            QueryServer.start(
                asked ->
                    asked.accessKey().equals("AKIDLAB")
                        ? Answer.refused(400, "RequestExpired", "Request has expired.")
                        : answer(asked));
        AwsClients clients = new Outward(aws.uri()).clients(LAB)) {
      AwsPeerings peerings = new AwsPeerings(clients);
      Fault fault =
          catchThrowableOfType(CloudException.class, () -> peerings.all(FRANKFURT)).fault();
      assertThat(fault)
          .isInstanceOfSatisfying(
              Fault.NeedsSignIn.class,
              needs -> assertThat(needs.command()).isEqualTo("aws sso login --profile lab"));
      profiles.write("[profile lab]\n" + KEYS.replace("AKIDLAB", "AKIDNEW"));
      await()
          .untilAsserted(
              () -> assertThatCode(() -> peerings.all(FRANKFURT)).doesNotThrowAnyException());
    }
  }

  @Test
  void onAVisitTheSignInToRenewIsOurs() {
    AccepterRole theirs = new AccepterRole("arn:aws:iam::004815162342:role/PeerRole", "");
    try (Profiles _ = Profiles.in(folder, "");
        QueryServer aws = QueryServer.start(AwsItselfTest::answer);
        AwsClients clients = new Outward(aws.uri()).clients(LAB)) {
      Scope visit = Scope.accepter(theirs, "eu-west-1", ACCOUNT);
      Fault fault =
          catchThrowableOfType(CloudException.class, () -> new AwsPeerings(clients).all(visit))
              .fault();
      assertThat(fault)
          .isInstanceOfSatisfying(
              Fault.NeedsSignIn.class,
              needs -> assertThat(needs.command()).isEqualTo("aws sso login --profile lab"));
      assertThat(aws.asked()).isEqualTo(List.of());
    }
  }
}
