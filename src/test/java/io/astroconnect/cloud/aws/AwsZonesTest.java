package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.ACCOUNT;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Answering;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.HostedZone;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What goes over the wire for hosted zones, and what is made of the answers. */
class AwsZonesTest {
  private static final VpcId VPC = new VpcId("vpc-06b1e94d27fa3c508");
  private static final HostedZoneId ZONE = new HostedZoneId("Z0423910F7K2LMQ");

  private interface ServerTest {
    void run(QueryServer server, AwsZones zones);
  }

  private static void with(Answering answering, ServerTest test) {
    try (QueryServer server = QueryServer.start(answering);
        AwsClients clients = Clients.of(server)) {
      test.run(server, new AwsZones(clients));
    }
  }

  private static Answer listed(String next, String... zones) {
    return Answer.zones(
        "ListHostedZonesByVPC",
        tag("HostedZoneSummaries", zones),
        tag("MaxItems", "100"),
        next.isEmpty() ? "" : tag("NextToken", next));
  }

  private static String zone(String id, String name, String... owner) {
    return tag(
        "HostedZoneSummary", tag("HostedZoneId", id), tag("Name", name), tag("Owner", owner));
  }

  private static Fault fault(Runnable call) {
    return catchThrowableOfType(CloudException.class, call::run).fault();
  }

  @Test
  void theZonesOfAVpcAreReadWhoeverOwnsThem() {
    with(
        _ ->
            listed(
                "",
                zone(ZONE.value(), "db.halden.example.", tag("OwningAccount", "004815162342")),
                zone("/hostedzone/ZEFS", "efs.eu.", tag("OwningService", "efs.amazonaws.com")),
                zone("Z9BARE", "bare.example"),
                zone("not a zone", "odd.example")),
        (server, zones) -> {
          assertThat(zones.associated(FRANKFURT, VPC))
              .containsExactly(
                  new HostedZone(ZONE, "db.halden.example", "004815162342"),
                  new HostedZone(new HostedZoneId("ZEFS"), "efs.eu", "efs.amazonaws.com"),
                  new HostedZone(new HostedZoneId("Z9BARE"), "bare.example", ""));
          Asked asked = server.asked().getFirst();
          assertThat(asked.service()).isEqualTo("route53");
          assertThat(asked.accessKey()).isEqualTo(ACCOUNT);
          assertThat(asked.parameters())
              .containsEntry("vpcid", VPC.value())
              .containsEntry("vpcregion", "eu-central-1")
              .containsEntry("maxitems", "100");
        });
  }

  @Test
  void allPagesAreReadAndATokenThatIsIgnoredDoesNotKeepReading() {
    with(
        asked ->
            asked.get("nexttoken").isEmpty()
                ? listed("two", zone("Z111", "a."))
                : listed("", zone("Z222", "b.")),
        (_, zones) -> assertThat(zones.associated(FRANKFURT, VPC)).hasSize(2));
    with(
        _ -> listed("again", zone("Z111", "a.")),
        (server, zones) -> {
          assertThat(zones.associated(FRANKFURT, VPC)).hasSize(1);
          assertThat(server.asked()).hasSize(2);
        });
  }

  @Test
  void associatingNamesTheVpcAndItsRegion() {
    with(
        asked -> Answer.zones(asked.action(), tag("ChangeInfo", tag("Status", "PENDING"))),
        (server, zones) -> {
          zones.associate(FRANKFURT, ZONE, VPC);
          zones.disassociate(FRANKFURT, ZONE, VPC);
          assertThat(server.asked())
              .extracting(Asked::action)
              .containsExactly("AssociateVPCWithHostedZone", "DisassociateVPCFromHostedZone");
          assertThat(server.asked())
              .allSatisfy(
                  asked -> {
                    assertThat(asked.get("Id")).isEqualTo(ZONE.value());
                    assertThat(asked.get("Body"))
                        .contains(tag("VPCId", VPC.value()))
                        .contains(tag("VPCRegion", "eu-central-1"));
                  });
        });
  }

  @Test
  void aZoneThatIsNotAuthorizedIsAConflictAndNoMatterOfPermissions() {
    with(
        _ -> Answer.zonesRefused(401, "NotAuthorizedException", "The VPC isn't authorized."),
        (server, zones) -> {
          assertThat(fault(() -> zones.associate(FRANKFURT, ZONE, VPC)))
              .isEqualTo(
                  new Fault.Conflict(
                      new Fault.Where(
                          ACCOUNT, "eu-central-1", "AssociateVPCWithHostedZone", "req-zones"),
                      HostedZone.NOT_AUTHORIZED,
                      "The VPC isn't authorized."));
          assertThat(server.asked()).hasSize(1);
        });
    with(
        _ -> Answer.zonesRefused(403, "AccessDenied", "No route53:AssociateVPCWithHostedZone"),
        (_, zones) ->
            assertThat(fault(() -> zones.associate(FRANKFURT, ZONE, VPC)))
                .isInstanceOf(Fault.NotAllowed.class));
  }

  @Test
  void aZoneThatIsAssociatedAlreadyIsFineAndAnotherOfItsNameIsAConflict() {
    Answering associated =
        asked ->
            asked.action().equals("ListHostedZonesByVPC")
                ? listed("", zone(ZONE.value(), "db.halden.example."))
                : Answer.zonesRefused(400, "ConflictingDomainExists", "Already associated");
    with(
        associated,
        (_, zones) -> {
          assertThatCode(() -> zones.associate(FRANKFURT, ZONE, VPC)).doesNotThrowAnyException();
          assertThat(fault(() -> zones.associate(FRANKFURT, new HostedZoneId("ZOTHER"), VPC)))
              .isInstanceOf(Fault.Conflict.class);
        });
  }

  @Test
  void whatIsNotAssociatedOrGoneNeedsNoEnding() {
    with(
        _ -> Answer.zonesRefused(404, "VPCAssociationNotFound", "Not associated"),
        (_, zones) ->
            assertThatCode(() -> zones.disassociate(FRANKFURT, ZONE, VPC))
                .doesNotThrowAnyException());
    with(
        _ -> Answer.zonesRefused(404, "NoSuchHostedZone", "No hosted zone found"),
        (_, zones) -> {
          assertThatCode(() -> zones.disassociate(FRANKFURT, ZONE, VPC)).doesNotThrowAnyException();
          assertThat(fault(() -> zones.associate(FRANKFURT, ZONE, VPC)))
              .isInstanceOf(Fault.NotFound.class);
        });
    with(
        _ -> Answer.zonesRefused(400, "LastVPCAssociation", "The last one"),
        (_, zones) ->
            assertThat(fault(() -> zones.disassociate(FRANKFURT, ZONE, VPC)))
                .isInstanceOf(Fault.Conflict.class));
  }

  @Test
  void throttlingIsTriedAgain() {
    AtomicInteger calls = new AtomicInteger();
    with(
        _ ->
            calls.incrementAndGet() == 1
                ? Answer.zonesRefused(400, "Throttling", "Rate exceeded")
                : listed("", zone("Z111", "a.")),
        (_, zones) -> assertThat(zones.associated(FRANKFURT, VPC)).hasSize(1));
  }

  @Test
  void anEndedSignInNamesTheCommand() {
    with(
        _ -> Answer.zonesRefused(403, "ExpiredToken", "The security token is expired"),
        (_, zones) ->
            assertThat(fault(() -> zones.associated(FRANKFURT, VPC)))
                .isInstanceOf(Fault.NeedsSignIn.class));
  }
}
