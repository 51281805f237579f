package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HostedZoneSummary;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByVpcResponse;
import software.amazon.awssdk.services.route53.model.Route53Exception;
import software.amazon.awssdk.services.route53.model.VPC;

/** Route 53 as the console meets it: whose zone, whose network, and in which order. */
class HostedZoneTest extends SandboxTest {
  private static final String ZONE = "Z0423910F7K2LMQ";
  private static final VPC OURS = vpc(HALDEN_VPC, FRANKFURT);

  private Route53Client us;
  private Route53Client freight;

  @BeforeEach
  void clients() {
    us = sandbox.route53(HALDEN);
    freight = sandbox.route53(FREIGHT);
  }

  private static VPC vpc(String id, String region) {
    return VPC.builder().vpcId(id).vpcRegion(region).build();
  }

  private void authorize() {
    freight.createVPCAssociationAuthorization(r -> r.hostedZoneId(ZONE).vpc(OURS));
  }

  private void associate() {
    us.associateVPCWithHostedZone(r -> r.hostedZoneId(ZONE).vpc(OURS));
  }

  private List<HostedZoneSummary> zones() {
    return us.listHostedZonesByVPC(r -> r.vpcId(HALDEN_VPC).vpcRegion(FRANKFURT))
        .hostedZoneSummaries();
  }

  private static void refused(String code, int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Route53Exception.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.statusCode()).isEqualTo(status);
              assertThat(e.requestId()).isNotBlank();
            });
  }

  @Test
  void firstTheOwnerAuthorizesThenWeAssociate() {
    refused("NotAuthorizedException", 401, this::associate);
    authorize();
    associate();
    HostedZoneSummary seen = zones().getFirst();
    assertThat(seen.hostedZoneId()).isEqualTo(ZONE);
    assertThat(seen.name()).isEqualTo("db.halden.example.");
    assertThat(seen.owner().owningAccount()).isEqualTo(FREIGHT);
  }

  @Test
  void theOwnerCannotAssociateOurNetworkForUs() {
    authorize();
    refused(
        "NotAuthorizedException",
        401,
        () -> freight.associateVPCWithHostedZone(r -> r.hostedZoneId(ZONE).vpc(OURS)));
  }

  @Test
  void anAssociationOutlivesItsAuthorization() throws Exception {
    authorize();
    associate();
    freight.deleteVPCAssociationAuthorization(r -> r.hostedZoneId(ZONE).vpc(OURS));
    sandbox.restartAfter(Duration.ofDays(1));
    clients();
    assertThat(zones()).hasSize(1);
    us.disassociateVPCFromHostedZone(r -> r.hostedZoneId(ZONE).vpc(OURS));
    assertThat(zones()).isEmpty();
    refused("NotAuthorizedException", 401, this::associate);
  }

  @Test
  void twiceIsOnce() {
    authorize();
    associate();
    refused("ConflictingDomainExists", 400, this::associate);
    us.disassociateVPCFromHostedZone(r -> r.hostedZoneId(ZONE).vpc(OURS));
    refused(
        "VPCAssociationNotFound",
        404,
        () -> us.disassociateVPCFromHostedZone(r -> r.hostedZoneId(ZONE).vpc(OURS)));
    freight.deleteVPCAssociationAuthorization(r -> r.hostedZoneId(ZONE).vpc(OURS));
    refused(
        "VPCAssociationAuthorizationNotFound",
        404,
        () -> freight.deleteVPCAssociationAuthorization(r -> r.hostedZoneId(ZONE).vpc(OURS)));
  }

  @Test
  void aZoneKeepsItsLastNetwork() {
    refused(
        "LastVPCAssociation",
        400,
        () ->
            freight.disassociateVPCFromHostedZone(
                r -> r.hostedZoneId(ZONE).vpc(vpc(FREIGHT_VPC, FRANKFURT))));
  }

  @Test
  void whatIsNotThereIsNamed() {
    refused(
        "NoSuchHostedZone",
        404,
        () -> us.associateVPCWithHostedZone(r -> r.hostedZoneId("ZNOWHERE").vpc(OURS)));
    refused(
        "InvalidVPCId",
        400,
        () ->
            us.associateVPCWithHostedZone(
                r -> r.hostedZoneId(ZONE).vpc(vpc(HALDEN_VPC, "eu-west-1"))));
    refused(
        "AccessDenied",
        403,
        () -> us.createVPCAssociationAuthorization(r -> r.hostedZoneId(ZONE).vpc(OURS)));
    refused(
        "AccessDenied",
        403,
        () -> freight.listHostedZonesByVPC(r -> r.vpcId(HALDEN_VPC).vpcRegion(FRANKFURT)));
  }

  @Test
  void zonesComeInPages() {
    authorize();
    associate();
    String other = "Z07318852XW4PN3";
    freight.createVPCAssociationAuthorization(r -> r.hostedZoneId(other).vpc(OURS));
    us.associateVPCWithHostedZone(r -> r.hostedZoneId(other).vpc(OURS));
    ListHostedZonesByVpcResponse first =
        us.listHostedZonesByVPC(r -> r.vpcId(HALDEN_VPC).vpcRegion(FRANKFURT).maxItems("1"));
    assertThat(first.hostedZoneSummaries()).hasSize(1);
    ListHostedZonesByVpcResponse second =
        us.listHostedZonesByVPC(
            r ->
                r.vpcId(HALDEN_VPC)
                    .vpcRegion(FRANKFURT)
                    .maxItems("1")
                    .nextToken(first.nextToken()));
    assertThat(second.hostedZoneSummaries())
        .extracting(HostedZoneSummary::hostedZoneId)
        .containsExactly(other);
    assertThat(second.nextToken()).isNull();
  }

  @Test
  void anUnsignedOrUnknownRequestIsRefusedInRoute53sWords() throws Exception {
    URI at = sandbox.endpoints().route53();
    HttpResponse<String> unsigned =
        sandbox.send(HttpRequest.newBuilder(at.resolve("/2013-04-01/hostedzonesbyvpc")).build());
    assertThat(unsigned.statusCode()).isEqualTo(403);
    assertThat(unsigned.body()).contains("<Code>MissingAuthenticationToken</Code>");
    refused("UnknownOperationException", 404, us::listHostedZones);
  }
}
