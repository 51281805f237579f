package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/** A request from its first second to its end, as the VPC peering guide describes it. */
class PeeringLifeTest extends SandboxTest {

  @Test
  void aCustomerWhoAcceptsMakesItActiveAndTheirBlocksAppearOnlyThen() {
    Tag name = Tag.builder().key("Name").value("a<b>&\"c\" \u00fc \ud83d\ude80").build();
    VpcPeeringConnection asked =
        ours.createVpcPeeringConnection(
                r ->
                    r.vpcId(HALDEN_VPC)
                        .peerVpcId(FREIGHT_VPC)
                        .peerOwnerId(FREIGHT)
                        .peerRegion(FRANKFURT)
                        .tagSpecifications(
                            TagSpecification.builder()
                                .resourceType(ResourceType.VPC_PEERING_CONNECTION)
                                .tags(name)
                                .build()))
            .vpcPeeringConnection();
    String id = asked.vpcPeeringConnectionId();

    assertThat(id).matches("pcx-[0-9a-f]{17}");
    assertThat(asked.status().codeAsString()).isEqualTo("initiating-request");
    assertThat(asked.expirationTime()).isEqualTo(Instant.parse("2026-11-24T20:14:00Z"));
    assertThat(asked.requesterVpcInfo().ownerId()).isEqualTo(HALDEN);
    assertThat(blocks(asked.requesterVpcInfo())).containsExactly("172.20.0.0/20");
    assertThat(asked.tags()).containsExactly(name);

    pass(1);
    VpcPeeringConnection pending = seen(id);
    assertThat(pending.status().codeAsString()).isEqualTo("pending-acceptance");
    assertThat(pending.status().message()).isEqualTo("Pending Acceptance by " + FREIGHT);
    assertThat(pending.accepterVpcInfo())
        .isEqualTo(
            VpcPeeringConnectionVpcInfo.builder()
                .ownerId(FREIGHT)
                .vpcId(FREIGHT_VPC)
                .region(FRANKFURT)
                .build());

    pass(3);
    assertThat(status(id)).isEqualTo("provisioning");
    pass(2);
    VpcPeeringConnection active = seen(id);
    assertThat(active.status().codeAsString()).isEqualTo("active");
    assertThat(active.expirationTime()).isNull();
    assertThat(blocks(active.accepterVpcInfo())).containsExactly("10.44.0.0/16");
    assertThat(active.accepterVpcInfo().peeringOptions().allowDnsResolutionFromRemoteVpc())
        .isFalse();
  }

  @Test
  void acceptedPeeringsShowEveryBlockOfACustomerWithTwo() {
    Ec2Client virginia = sandbox.ec2("test", "us-east-1");
    String id = ask(virginia, "vpc-0b6d92f7e1a34c850", "096215538074", "vpc-0f8a5b14cae6d7392");
    pass(6);
    assertThat(blocks(seen(virginia, id).accepterVpcInfo()))
        .containsExactly("10.80.0.0/16", "10.81.0.0/16");
    assertThat(blocks(seen(virginia, id).requesterVpcInfo()))
        .containsExactly("172.20.0.0/19", "100.64.0.0/20");
  }

  @Test
  void aCustomerSetsTheirDnsOptionAWhileAfterItIsActiveIfOurNetworkAllowsIt() {
    String id = activeFreight();
    pass(60);
    assertThat(theirDns(id)).as("our VPC has no DNS hostnames yet").isFalse();
    ours.modifyVpcAttribute(r -> r.vpcId(HALDEN_VPC).enableDnsHostnames(on -> on.value(true)));
    pass(120);
    assertThat(theirDns(id)).isTrue();
  }

  @Test
  void aCustomerWhoForgetsDnsNeverSetsIt() {
    Ec2Client virginia = sandbox.ec2("test", "us-east-1");
    String vpc = "vpc-0f2d68c1b9a4e7350";
    virginia.modifyVpcAttribute(r -> r.vpcId(vpc).enableDnsHostnames(on -> on.value(true)));
    String id = ask(virginia, vpc, "552093817746", "vpc-0c5d2e81f7b394a60");
    sandbox.pass(Duration.ofDays(30));
    assertThat(status(virginia, id)).isEqualTo("active");
    assertThat(
            seen(virginia, id).accepterVpcInfo().peeringOptions().allowDnsResolutionFromRemoteVpc())
        .isFalse();
  }

  @Test
  void aCustomerWhoRejectsEndsItAndItVanishesAfterTwoDays() {
    Ec2Client oregon = sandbox.ec2("test", "us-west-2");
    String id = ask(oregon, "vpc-05c8e2a7f9d13b460", "731904426180", "vpc-0a9b6c25dbf7e8403");
    pass(4);
    assertThat(seen(oregon, id).status().codeAsString()).isEqualTo("rejected");
    assertThat(seen(oregon, id).status().message()).isEqualTo("Rejected by 731904426180");
    sandbox.pass(Duration.ofHours(3));
    assertGone(sandbox.ec2("731904426180", "us-west-2"), id);
    assertThat(status(oregon, id)).isEqualTo("rejected");
    sandbox.pass(Duration.ofDays(2));
    assertGone(oregon, id);
  }

  @Test
  void aRequestThatNobodyAnswersExpiresAfterSevenDaysAndVanishesTwoDaysLater() {
    Ec2Client saoPaulo = sandbox.ec2("test", "sa-east-1");
    String id = ask(saoPaulo, "vpc-0d5e83b1f6a97c240", "873316042259", "vpc-0dce9f580e2a1b736");
    sandbox.pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(status(saoPaulo, id)).isEqualTo("pending-acceptance");
    pass(1);
    assertThat(status(saoPaulo, id)).isEqualTo("expired");
    sandbox.pass(Duration.ofDays(2));
    assertGone(saoPaulo, id);
  }

  @Test
  void aRequestToANetworkThatOverlapsOursFailsAfterwards() {
    Ec2Client ohio = sandbox.ec2("test", "us-east-2");
    String id = ask(ohio, "vpc-0b4a9e7c2d8f61530", "264590138827", "vpc-0afbc28b315d4ea69");
    assertThat(status(ohio, id)).isEqualTo("initiating-request");
    pass(1);
    assertThat(seen(ohio, id).status().codeAsString()).isEqualTo("failed");
    assertThat(seen(ohio, id).status().message())
        .isEqualTo("Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range");
    sandbox.pass(Duration.ofHours(2));
    assertGone(ohio, id);
  }

  @Test
  void twoNetworksOfOursThatOverlapFailTooAndNeighboursDoNot() {
    Ec2Client virginia = sandbox.ec2("test", "us-east-1");
    String clash = ask(virginia, "vpc-0b6d92f7e1a34c850", "529310846172", "vpc-0f2d68c1b9a4e7350");
    String neighbour = ask("vpc-0d94b7e13f6c2a815", HALDEN, HALDEN_VPC);
    pass(1);
    assertThat(status(virginia, clash)).isEqualTo("failed");
    assertThat(status(neighbour)).isEqualTo("pending-acceptance");
  }

  @Test
  void aWrongVpcOrAccountOrRegionFailsInAKnownAccount() {
    String unknownVpc = ask(HALDEN_VPC, FREIGHT, "vpc-0123456789abcdef0");
    String wrongAccount = ask(HALDEN_VPC, "552093817746", FREIGHT_VPC);
    String wrongRegion =
        ours.createVpcPeeringConnection(
                r ->
                    r.vpcId(HALDEN_VPC)
                        .peerOwnerId(FREIGHT)
                        .peerVpcId(FREIGHT_VPC)
                        .peerRegion("eu-west-3"))
            .vpcPeeringConnection()
            .vpcPeeringConnectionId();
    pass(1);
    assertThat(status(unknownVpc)).isEqualTo("failed");
    assertThat(status(wrongAccount)).isEqualTo("failed");
    assertThat(status(wrongRegion)).isEqualTo("failed");
  }

  @Test
  void anUnknownAccountIsACustomerWhoDawdles() {
    String id = ask(HALDEN_VPC, "999888777666", "vpc-0123456789abcdef0");
    sandbox.pass(Duration.ofDays(6));
    assertThat(status(id)).isEqualTo("pending-acceptance");
    sandbox.pass(Duration.ofDays(1));
    assertThat(status(id)).isEqualTo("expired");
  }

  @Test
  void theCustomersOwnKeyAcceptsOrRejectsInTheirRegion() {
    String account = "999888777666";
    String id = ask(HALDEN_VPC, account, "vpc-0123456789abcdef0");
    pass(1);
    Ec2Client theirs = sandbox.ec2(account, FRANKFURT);
    assertThat(
            theirs
                .acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id))
                .vpcPeeringConnection()
                .status()
                .codeAsString())
        .isEqualTo("provisioning");
    pass(2);
    VpcPeeringConnection active = seen(id);
    assertThat(active.status().codeAsString()).isEqualTo("active");
    assertThat(active.accepterVpcInfo().cidrBlockSet()).as("nobody told them").isEmpty();

    String other = ask(HALDEN_VPC, account, "vpc-0123456789abcdef1");
    pass(1);
    theirs.rejectVpcPeeringConnection(r -> r.vpcPeeringConnectionId(other));
    assertThat(status(other)).isEqualTo("rejected");
  }

  @Test
  void deletingPassesThroughDeletingAndFreesThePair() {
    String id = activeFreight();
    ours.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
    assertThat(status(id)).isEqualTo("deleting");
    pass(2);
    assertThat(status(id)).isEqualTo("deleted");
    assertThat(seen(id).status().message()).isEqualTo("Deleted by " + HALDEN);
    assertThat(askFreight()).isNotEqualTo(id);
    sandbox.pass(Duration.ofHours(2));
    assertGone(ours, id);
    assertThat(status(sandbox.ec2(FREIGHT, FRANKFURT), id)).isEqualTo("deleted");
  }

  @Test
  void timeThatPassedWhileNothingRanCounts() throws Exception {
    String id = askFreight();
    sandbox.restartAfter(Duration.ofSeconds(6));
    ours = sandbox.ec2("test", FRANKFURT);
    assertThat(status(id)).isEqualTo("active");
  }

  private boolean theirDns(String id) {
    return seen(id).accepterVpcInfo().peeringOptions().allowDnsResolutionFromRemoteVpc();
  }

  private static void assertGone(Ec2Client client, String id) {
    assertRefused(
        "InvalidVpcPeeringConnectionID.NotFound",
        () -> client.describeVpcPeeringConnections(r -> r.vpcPeeringConnectionIds(id)));
    assertThat(
            client
                .describeVpcPeeringConnections(
                    r -> r.filters(filter("vpc-peering-connection-id", id)))
                .vpcPeeringConnections())
        .isEmpty();
  }

  private static List<String> blocks(VpcPeeringConnectionVpcInfo side) {
    return side.cidrBlockSet().stream().map(b -> b.cidrBlock()).toList();
  }
}
