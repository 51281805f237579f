package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Answering;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken away, once or twice, and what is left alone. */
class RemovalTest {
  private static final String TABLE = "rtb-0d94b7e13f6c2a815";
  private static final Cidr RANGE = Cidr.parse("10.44.0.0/16");
  private static final VpcPeeringConnectionId PCX =
      new VpcPeeringConnectionId("pcx-0c41f7d9a2e85b360");

  private interface ServerTest {
    void run(QueryServer server, AwsNetworks networks, AwsPeerings peerings);
  }

  private static void with(Answering answering, ServerTest test) {
    try (QueryServer server = QueryServer.start(answering);
        AwsClients clients = Clients.of(server)) {
      test.run(server, new AwsNetworks(clients), new AwsPeerings(clients));
    }
  }

  private static Answer table(String... routes) {
    return Answer.ok(
        "DescribeRouteTables",
        tag(
            "routeTableSet",
            tag(
                "item",
                tag("routeTableId", TABLE),
                tag("vpcId", "vpc-06b1e94d27fa3c508"),
                tag("routeSet", routes))));
  }

  private static String route(String target) {
    return tag(
        "item",
        tag("destinationCidrBlock", RANGE.toString()),
        tag("vpcPeeringConnectionId", target),
        tag("state", "blackhole"));
  }

  private static Answering routes(Answer table) {
    return asked ->
        asked.action().equals("DescribeRouteTables") ? table : Answer.ok(asked.action());
  }

  private static Answer peering(String code) {
    return Answer.ok(
        "DescribeVpcPeeringConnections",
        tag(
            "vpcPeeringConnectionSet",
            tag(
                "item",
                tag("vpcPeeringConnectionId", PCX.value()),
                tag("status", tag("code", code)))));
  }

  private static Answering refusing(Answer refusal, String code) {
    return asked ->
        asked.action().equals("DescribeVpcPeeringConnections") ? peering(code) : refusal;
  }

  private static Fault fault(Runnable call) {
    return catchThrowableOfType(CloudException.class, call::run).fault();
  }

  @Test
  void aRouteToThePeeringGoes() {
    with(
        routes(table(route(PCX.value()))),
        (server, networks, _) -> {
          networks.deleteRoute(FRANKFURT, TABLE, RANGE, PCX);
          assertThat(server.asked("DeleteRoute").getFirst().parameters())
              .containsEntry("RouteTableId", TABLE)
              .containsEntry("DestinationCidrBlock", "10.44.0.0/16");
        });
  }

  @Test
  void aRouteThatLeadsElsewhereStays() {
    with(
        routes(table(route("pcx-0ffffffffffffffff"))),
        (server, networks, _) -> {
          assertThat(fault(() -> networks.deleteRoute(FRANKFURT, TABLE, RANGE, PCX)))
              .isInstanceOf(Fault.Conflict.class);
          assertThat(server.asked("DeleteRoute")).isEmpty();
        });
  }

  @Test
  void aRouteThatIsGoneNeedsNoCall() {
    with(
        routes(table()),
        (server, networks, _) -> {
          networks.deleteRoute(FRANKFURT, TABLE, RANGE, PCX);
          assertThat(server.asked("DeleteRoute")).isEmpty();
        });
    with(
        asked ->
            asked.action().equals("DescribeRouteTables")
                ? table(route(PCX.value()))
                : Answer.refused(400, "InvalidRoute.NotFound", "no route"),
        (server, networks, _) -> {
          networks.deleteRoute(FRANKFURT, TABLE, RANGE, PCX);
          assertThat(server.asked("DeleteRoute")).hasSize(1);
        });
  }

  @Test
  void aPeeringIsEndedByItsId() {
    with(
        asked -> Answer.ok(asked.action(), tag("return", "true")),
        (server, _, peerings) -> {
          peerings.delete(FRANKFURT, PCX);
          assertThat(server.asked()).extracting(Asked::action).hasSize(1);
          assertThat(server.asked("DeleteVpcPeeringConnection").getFirst().parameters())
              .containsEntry("VpcPeeringConnectionId", PCX.value());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleting", "deleted", "failed", "rejected", "expired"})
  void aPeeringThatEndedNeedsNoEnding(String code) {
    with(
        refusing(Answer.refused(400, "InvalidStateTransition", "Invalid state transition"), code),
        (server, _, peerings) -> {
          peerings.delete(FRANKFURT, PCX);
          assertThat(server.asked("DeleteVpcPeeringConnection")).hasSize(1);
        });
  }

  @Test
  void aPeeringThatIsGoneNeedsNoEndingAndOneThatStandsIsAConflict() {
    with(
        _ -> Answer.refused(400, "InvalidVpcPeeringConnectionID.NotFound", "does not exist"),
        (server, _, peerings) -> {
          peerings.delete(FRANKFURT, PCX);
          assertThat(server.asked()).hasSize(1);
        });
    with(
        refusing(Answer.refused(400, "InvalidStateTransition", "Invalid"), "active"),
        (_, _, peerings) ->
            assertThat(fault(() -> peerings.delete(FRANKFURT, PCX)))
                .isInstanceOf(Fault.Conflict.class));
  }

  @Test
  void ourDnsResolutionIsTakenBackAndNothingElse() {
    with(
        asked -> Answer.ok(asked.action()),
        (server, _, peerings) -> {
          peerings.disableRequesterDns(FRANKFURT, PCX);
          assertThat(server.asked().getFirst().parameters())
              .containsOnly(
                  Map.entry("Action", "ModifyVpcPeeringConnectionOptions"),
                  Map.entry("Version", "2016-11-15"),
                  Map.entry("VpcPeeringConnectionId", PCX.value()),
                  Map.entry(
                      "RequesterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc",
                      "false"));
        });
  }
}
