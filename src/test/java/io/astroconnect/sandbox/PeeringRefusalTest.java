package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/** What EC2 refuses about peerings, in its own codes. */
class PeeringRefusalTest extends SandboxTest {
  private static final String NONE = "pcx-0123456789abcdef0";

  @Test
  void aSecondRequestBetweenThePairIsRefusedEitherWayWhileOneLives() {
    String id = askFreight();
    assertRefused("VpcPeeringConnectionAlreadyExists", this::askFreight);
    pass(6);
    assertRefused("VpcPeeringConnectionAlreadyExists", this::askFreight);
    Ec2Client theirs = sandbox.ec2(FREIGHT, FRANKFURT);
    assertRefused(
        "VpcPeeringConnectionAlreadyExists",
        () -> ask(theirs, FREIGHT_VPC, "418027365910", HALDEN_VPC));
    assertThat(status(id)).isEqualTo("active");
  }

  @Test
  void theRequesterMustOwnAVpcInThatRegion() {
    assertRefused(
        "InvalidVpcID.NotFound", () -> ask("vpc-0123456789abcdef0", FREIGHT, FREIGHT_VPC));
    assertRefused("InvalidVpcID.NotFound", () -> ask(FREIGHT_VPC, FREIGHT, HALDEN_VPC));
    Ec2Client elsewhere = sandbox.ec2("test", "eu-west-1");
    assertRefused("InvalidVpcID.NotFound", () -> ask(elsewhere, HALDEN_VPC, FREIGHT, FREIGHT_VPC));
    Ec2Client otherAccount = sandbox.ec2("640981357226", FRANKFURT);
    assertRefused(
        "InvalidVpcID.NotFound", () -> ask(otherAccount, HALDEN_VPC, FREIGHT, FREIGHT_VPC));
  }

  @Test
  void malformedValuesAreNamed() {
    assertRefused("InvalidVpcId.Malformed", () -> ask("vpc-xyz", FREIGHT, FREIGHT_VPC));
    assertRefused("InvalidVpcId.Malformed", () -> ask(HALDEN_VPC, FREIGHT, "vpc-12"));
    assertRefused("InvalidParameterValue", () -> ask(HALDEN_VPC, "4815162342", FREIGHT_VPC));
    assertRefused(
        "MissingParameter",
        () -> ours.createVpcPeeringConnection(r -> r.vpcId(HALDEN_VPC).peerOwnerId(FREIGHT)));
    assertRefused(
        "InvalidVpcPeeringConnectionId.Malformed",
        () -> ours.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId("pcx-1")));
  }

  @Test
  void aConnectionThatIsNotThereIsNotFoundByEveryAction() {
    String code = "InvalidVpcPeeringConnectionID.NotFound";
    assertRefused(
        code, () -> ours.describeVpcPeeringConnections(r -> r.vpcPeeringConnectionIds(NONE)));
    assertRefused(code, () -> ours.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(NONE)));
    assertRefused(code, () -> ours.rejectVpcPeeringConnection(r -> r.vpcPeeringConnectionId(NONE)));
    assertRefused(code, () -> ours.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(NONE)));
    assertRefused(code, () -> setOurDns(NONE));
  }

  @Test
  void onlyTheAccepterAnswersAndOnlyInTheirRegion() {
    Ec2Client ireland = sandbox.ec2("test", "eu-west-1");
    String id =
        ireland
            .createVpcPeeringConnection(
                r ->
                    r.vpcId("vpc-03e7c5a8d1b92f64e")
                        .peerOwnerId("999888777666")
                        .peerVpcId("vpc-0123456789abcdef0")
                        .peerRegion(FRANKFURT))
            .vpcPeeringConnection()
            .vpcPeeringConnectionId();
    pass(1);
    assertRefused(
        "OperationNotPermitted",
        () -> ireland.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
    assertRefused(
        "OperationNotPermitted",
        () -> ireland.rejectVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
    assertRefused(
        "InvalidVpcPeeringConnectionID.NotFound",
        () ->
            sandbox
                .ec2("999888777666", "eu-west-1")
                .acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
    sandbox
        .ec2("999888777666", FRANKFURT)
        .acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
    assertThat(status(ireland, id)).isEqualTo("provisioning");
  }

  @Test
  void stepsThatTheStatusDoesNotAllowAreInvalidTransitions() {
    Ec2Client oregon = sandbox.ec2("test", "us-west-2");
    Ec2Client customer = sandbox.ec2("731904426180", "us-west-2");
    String id = ask(oregon, "vpc-05c8e2a7f9d13b460", "731904426180", "vpc-0a9b6c25dbf7e8403");
    pass(4);
    assertThatThrownBy(() -> oregon.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)))
        .hasMessageContaining(
            "Invalid state transition for "
                + id
                + ", attempted to transition from rejected to"
                + " deleting");
    assertRefused(
        "InvalidStateTransition",
        () -> customer.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
    assertRefused(
        "InvalidStateTransition",
        () -> customer.rejectVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
  }

  @Test
  void aFailedConnectionCannotBeDeleted() {
    String id = ask(HALDEN_VPC, FREIGHT, "vpc-0123456789abcdef0");
    pass(1);
    assertRefused(
        "InvalidStateTransition",
        () -> ours.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
  }

  @Test
  void onlyTheRequesterTakesBackARequest() {
    String id = ask(HALDEN_VPC, "999888777666", "vpc-0123456789abcdef0");
    pass(1);
    Ec2Client theirs = sandbox.ec2("999888777666", FRANKFURT);
    assertRefused(
        "OperationNotPermitted",
        () -> theirs.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
    ours.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
    assertThat(status(id)).isEqualTo("deleting");
  }

  @Test
  void optionsNeedAnActivePeering() {
    String id = askFreight();
    pass(1);
    assertThatThrownBy(() -> setOurDns(id))
        .hasMessageContaining("Peering options can be added only to active peerings");
    assertRefused("OperationNotPermitted", () -> setOurDns(id));
  }

  @Test
  void dnsAcrossNeedsDnsHostnamesOnBothNetworks() {
    String id = activeFreight();
    assertRefused("InvalidVpcPeeringConnectionState.DnsHostnamesDisabled", () -> setOurDns(id));
    ours.modifyVpcAttribute(r -> r.vpcId(HALDEN_VPC).enableDnsHostnames(on -> on.value(true)));
    setOurDns(id);
    VpcPeeringConnectionVpcInfo requester = seen(id).requesterVpcInfo();
    assertThat(requester.peeringOptions().allowDnsResolutionFromRemoteVpc()).isTrue();
  }

  @Test
  void eachAccountSetsItsOwnSideAlone() {
    String id = activeFreight();
    ours.modifyVpcAttribute(r -> r.vpcId(HALDEN_VPC).enableDnsHostnames(on -> on.value(true)));
    Ec2Client halden = sandbox.ec2("418027365910", FRANKFURT);
    assertRefused("OperationNotPermitted", () -> setTheirDns(halden, id));
    setTheirDns(sandbox.ec2(FREIGHT, FRANKFURT), id);
    assertThat(seen(id).accepterVpcInfo().peeringOptions().allowDnsResolutionFromRemoteVpc())
        .isTrue();
    assertThat(seen(id).requesterVpcInfo().peeringOptions().allowDnsResolutionFromRemoteVpc())
        .isFalse();
  }

  @Test
  @SuppressWarnings("deprecation") // ClassicLink's field is what the test is about
  void classicLinkFieldsAreRefused() {
    String id = activeFreight();
    assertRefused(
        "OperationNotPermitted",
        () ->
            ours.modifyVpcPeeringConnectionOptions(
                r ->
                    r.vpcPeeringConnectionId(id)
                        .requesterPeeringConnectionOptions(
                            o -> o.allowEgressFromLocalClassicLinkToRemoteVpc(false))));
  }

  @Test
  void aDryRunSaysWhetherItWouldWorkAndDoesNothing() {
    assertRefused(
        "DryRunOperation",
        412,
        () ->
            ours.createVpcPeeringConnection(
                r -> r.dryRun(true).vpcId(HALDEN_VPC).peerOwnerId(FREIGHT).peerVpcId(FREIGHT_VPC)));
    assertRefused(
        "InvalidVpcID.NotFound",
        () ->
            ours.createVpcPeeringConnection(
                r -> r.dryRun(true).vpcId("vpc-0123456789abcdef0").peerVpcId(FREIGHT_VPC)));
    assertThat(
            ours.describeVpcPeeringConnections(
                    r -> r.filters(filter("accepter-vpc-info.vpc-id", FREIGHT_VPC)))
                .vpcPeeringConnections())
        .isEmpty();
  }

  private void setOurDns(String id) {
    ours.modifyVpcPeeringConnectionOptions(
        r ->
            r.vpcPeeringConnectionId(id)
                .requesterPeeringConnectionOptions(o -> o.allowDnsResolutionFromRemoteVpc(true)));
  }

  private static void setTheirDns(Ec2Client client, String id) {
    client.modifyVpcPeeringConnectionOptions(
        r ->
            r.vpcPeeringConnectionId(id)
                .accepterPeeringConnectionOptions(o -> o.allowDnsResolutionFromRemoteVpc(true)));
  }
}
