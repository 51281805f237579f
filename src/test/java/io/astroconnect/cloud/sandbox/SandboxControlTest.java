package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person acts as the customer, moves the clock, and makes trouble. */
class SandboxControlTest extends SandboxRoomTest {
  private static final String NOBODY = "pcx-0000000000000beef";
  private static final Target STRANGER =
      new Target(
          new AwsAccountId("999888777666"),
          new AwsRegion("eu-west-1"),
          new VpcId("vpc-0123456789abcdef0"));

  private AwsPeerings peerings;

  @BeforeEach
  void peerings() {
    peerings = new AwsPeerings(clients);
  }

  private String asked() {
    String id = peerings.request(HALDEN, HALDEN_VPC, STRANGER, Map.of()).id().value();
    control.advance(Duration.ofSeconds(30));
    return id;
  }

  private VpcPeering peering(String id) {
    return peerings.all(HALDEN).stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCustomerAcceptsAndTheirRangesAreSeen() {
    String id = asked();
    control.accept(id, List.of(Cidr.parse("10.44.0.0/16")));
    control.advance(Duration.ofMinutes(1));
    assertThat(peering(id).status()).isEqualTo(VpcPeeringStatus.ACTIVE);
    assertThat(peering(id).accepter().cidrs()).containsExactly(Cidr.parse("10.44.0.0/16"));
  }

  @Test
  void aCustomerRejects() {
    String id = asked();
    control.reject(id);
    assertThat(peering(id).status()).isEqualTo(VpcPeeringStatus.REJECTED);
  }

  @Test
  void aCustomerForgets() {
    String id = asked();
    control.advance(Duration.ofDays(7));
    assertThat(peering(id).status()).isEqualTo(VpcPeeringStatus.EXPIRED);
  }

  @Test
  void whatCannotBeAnsweredIsToldInASentence() {
    assertThatThrownBy(() -> control.accept(NOBODY))
        .asInstanceOf(type(CloudException.class))
        .extracting(CloudException::fault)
        .isEqualTo(
            new Fault.NotFound(
                SandboxControl.where("deeds"), "There is no connection " + NOBODY + "."));
    String id = asked();
    control.reject(id);
    assertThatThrownBy(() -> control.reject(id))
        .asInstanceOf(type(CloudException.class))
        .extracting(CloudException::fault)
        .isInstanceOf(Fault.Conflict.class);
    assertThatThrownBy(() -> control.advance(Duration.ofDays(-1)))
        .asInstanceOf(type(CloudException.class))
        .extracting(CloudException::fault)
        .isInstanceOf(Fault.Invalid.class);
  }

  @Test
  void troubleIsMadeCountedAndEnded() {
    control.trouble(SandboxTrouble.refusal("*", "UnauthorizedOperation", 0));
    assertThatThrownBy(() -> peerings.all(HALDEN))
        .asInstanceOf(type(CloudException.class))
        .extracting(CloudException::fault)
        .isInstanceOf(Fault.NotAllowed.class);
    control.clearTrouble();
    peerings.all(HALDEN);
    assertThat(control.calls()).containsEntry("DescribeVpcPeeringConnections", 2L);
  }

  @Test
  void aLostAnswerLeavesTheOneRequestInDoubt() {
    control.trouble(SandboxTrouble.lostAnswer("CreateVpcPeeringConnection", 1));
    assertThatThrownBy(() -> peerings.request(HALDEN, HALDEN_VPC, STRANGER, Map.of()))
        .asInstanceOf(type(CloudException.class))
        .extracting(CloudException::fault)
        .isInstanceOf(Fault.Unreachable.class);
    assertThat(control.calls()).containsEntry("CreateVpcPeeringConnection", 1L);
    assertThat(peerings.all(HALDEN))
        .filteredOn(one -> one.accepter().vpc().equals(STRANGER.vpc().value()))
        .hasSize(1);
  }

  @Test
  void throttlingIsWaitedOut() {
    control.trouble(
        SandboxTrouble.refusal("CreateVpcPeeringConnection", "RequestLimitExceeded", 1));
    peerings.request(HALDEN, HALDEN_VPC, STRANGER, Map.of());
    assertThat(control.calls()).containsEntry("CreateVpcPeeringConnection", 2L);
  }

  @Test
  void slownessIsTrouble() {
    control.trouble(SandboxTrouble.slow(Duration.ofMillis(200)));
    long before = System.nanoTime();
    peerings.all(HALDEN);
    assertThat(System.nanoTime() - before).isGreaterThan(Duration.ofMillis(200).toNanos());
  }
}
