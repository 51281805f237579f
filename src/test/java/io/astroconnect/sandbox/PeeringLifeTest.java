package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/** A request from its first second to its end, through the real SDK. */
class PeeringLifeTest {
  @TempDir Path home;
  private RunningSandbox sandbox;
  private Ec2Client ours;

  @BeforeEach
  void open() throws IOException {
    sandbox = new RunningSandbox(home);
    ours = sandbox.ec2("test", FRANKFURT);
  }

  @AfterEach
  void close() throws IOException {
    sandbox.close();
  }

  @Test
  void aCustomerWhoAcceptsMakesItActiveAndTheirBlocksAppearOnlyThen() {
    Tag name = Tag.builder().key("Name").value("a<b>&\"c\"").build();
    VpcPeeringConnection asked =
        ours.createVpcPeeringConnection(
                toFreight()
                    .tagSpecifications(
                        TagSpecification.builder()
                            .resourceType(ResourceType.VPC_PEERING_CONNECTION)
                            .tags(name)
                            .build())
                    .build())
            .vpcPeeringConnection();

    assertThat(asked.vpcPeeringConnectionId()).matches("pcx-[0-9a-f]{17}");
    assertThat(asked.status().codeAsString()).isEqualTo("initiating-request");
    assertThat(asked.expirationTime()).isEqualTo(Instant.parse("2026-11-24T20:14:00Z"));
    assertThat(asked.requesterVpcInfo().ownerId()).isEqualTo(HALDEN);
    assertThat(asked.requesterVpcInfo().cidrBlockSet())
        .singleElement()
        .satisfies(b -> assertThat(b.cidrBlock()).isEqualTo("172.20.0.0/20"));
    assertThat(asked.tags()).containsExactly(name);

    sandbox.pass(Duration.ofSeconds(1));
    VpcPeeringConnection pending = seen(asked);
    assertThat(pending.status().codeAsString()).isEqualTo("pending-acceptance");
    assertThat(pending.status().message()).isEqualTo("Pending Acceptance by " + FREIGHT);
    assertThat(pending.accepterVpcInfo())
        .isEqualTo(
            VpcPeeringConnectionVpcInfo.builder()
                .ownerId(FREIGHT)
                .vpcId(FREIGHT_VPC)
                .region(FRANKFURT)
                .build());

    sandbox.pass(Duration.ofSeconds(3));
    assertThat(seen(asked).status().codeAsString()).isEqualTo("provisioning");
    sandbox.pass(Duration.ofSeconds(2));
    VpcPeeringConnection active = seen(asked);
    assertThat(active.status().codeAsString()).isEqualTo("active");
    assertThat(active.expirationTime()).isNull();
    assertThat(active.accepterVpcInfo().cidrBlockSet())
        .singleElement()
        .satisfies(b -> assertThat(b.cidrBlock()).isEqualTo("10.44.0.0/16"));
    assertThat(active.accepterVpcInfo().peeringOptions().allowDnsResolutionFromRemoteVpc())
        .isFalse();
  }

  private VpcPeeringConnection seen(VpcPeeringConnection asked) {
    return ours.describeVpcPeeringConnections(
            r -> r.vpcPeeringConnectionIds(asked.vpcPeeringConnectionId()))
        .vpcPeeringConnections()
        .getFirst();
  }

  private static CreateVpcPeeringConnectionRequest.Builder toFreight() {
    return CreateVpcPeeringConnectionRequest.builder()
        .vpcId(HALDEN_VPC)
        .peerVpcId(FREIGHT_VPC)
        .peerOwnerId(FREIGHT)
        .peerRegion(FRANKFURT);
  }
}
