package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/** Routes are made, replaced and taken away as EC2 allows it. */
class RouteTest extends SandboxTest {
  private String table;

  @BeforeEach
  void chooseTheMainTable() {
    table =
        ours.describeRouteTables(
                r -> r.filters(filter("vpc-id", HALDEN_VPC), filter("association.main", "true")))
            .routeTables()
            .getFirst()
            .routeTableId();
  }

  @Test
  void aRouteToAnActivePeeringIsActive() {
    String id = activeFreight();
    create("10.44.0.0/16", id);
    Route route = route("10.44.0.0/16").orElseThrow();
    assertThat(route.vpcPeeringConnectionId()).isEqualTo(id);
    assertThat(route.stateAsString()).isEqualTo("active");
    assertThat(route.originAsString()).isEqualTo("CreateRoute");
  }

  @Test
  void aDestinationThatIsThereIsRefusedWhateverItsTarget() {
    String id = activeFreight();
    create("10.44.0.0/16", id);
    assertRefused("RouteAlreadyExists", () -> create("10.44.0.0/16", id));
    assertRefused("RouteAlreadyExists", () -> create("10.40.0.0/16", id));
    assertRefused("RouteAlreadyExists", () -> create("10.72.0.0/16", id));
    create("10.44.1.0/24", id);
  }

  @Test
  void hostBitsOfADestinationAreDropped() {
    String id = activeFreight();
    create("10.44.7.9/16", id);
    assertThat(route("10.44.0.0/16")).isPresent();
    assertRefused("InvalidParameterValue", () -> create("10.44.0.0/33", id));
    assertRefused("InvalidParameterValue", () -> create("10.44.0.0", id));
    assertRefused("InvalidParameterValue", () -> create("10.44.0/16", id));
  }

  @Test
  void aDestinationInsideTheNetworkItselfIsRefused() {
    String id = activeFreight();
    assertThatThrownBy(() -> create("172.20.8.0/24", id))
        .hasMessageContaining("equal to or more specific than one of this VPC's CIDR blocks");
    assertRefused("InvalidParameterValue", () -> create("172.20.0.0/20", id));
  }

  @Test
  void aRouteMayWaitForAcceptanceAsABlackhole() {
    String id = askFreight();
    pass(1);
    create("10.44.0.0/16", id);
    assertThat(route("10.44.0.0/16").orElseThrow().stateAsString()).isEqualTo("blackhole");
    pass(5);
    assertThat(route("10.44.0.0/16").orElseThrow().stateAsString()).isEqualTo("active");
  }

  @Test
  void aRouteToADeletedPeeringIsABlackholeAndCanBeReplaced() {
    String id = activeFreight();
    create("10.44.0.0/16", id);
    ours.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
    pass(2);
    assertThat(route("10.44.0.0/16").orElseThrow().stateAsString()).isEqualTo("blackhole");
    assertRefused("InvalidStateTransition", () -> create("10.45.0.0/16", id));

    String again = activeFreight();
    assertRefused("RouteAlreadyExists", () -> create("10.44.0.0/16", again));
    ours.replaceRoute(
        r ->
            r.routeTableId(table)
                .destinationCidrBlock("10.44.0.0/16")
                .vpcPeeringConnectionId(again));
    assertThat(route("10.44.0.0/16").orElseThrow().vpcPeeringConnectionId()).isEqualTo(again);
    assertThat(route("10.44.0.0/16").orElseThrow().stateAsString()).isEqualTo("active");
  }

  @Test
  void replaceNeedsARouteThatIsThere() {
    String id = activeFreight();
    assertRefused(
        "InvalidParameterValue",
        () ->
            ours.replaceRoute(
                r ->
                    r.routeTableId(table)
                        .destinationCidrBlock("10.44.0.0/16")
                        .vpcPeeringConnectionId(id)));
  }

  @Test
  void deleteTakesARouteAwayButNotTheLocalOne() {
    String id = activeFreight();
    create("10.44.0.0/16", id);
    ours.deleteRoute(r -> r.routeTableId(table).destinationCidrBlock("10.44.0.0/16"));
    assertThat(route("10.44.0.0/16")).isEmpty();
    assertRefused(
        "InvalidRoute.NotFound",
        () -> ours.deleteRoute(r -> r.routeTableId(table).destinationCidrBlock("10.44.0.0/16")));
    assertRefused(
        "InvalidParameterValue",
        () -> ours.deleteRoute(r -> r.routeTableId(table).destinationCidrBlock("172.20.0.0/20")));
  }

  @Test
  void tablesAndPeeringsOfOthersAreNotFound() {
    String id = activeFreight();
    Ec2Client theirs = sandbox.ec2(FREIGHT, FRANKFURT);
    assertRefused("InvalidRouteTableID.NotFound", () -> create(theirs, table, "10.9.0.0/16", id));
    assertRefused(
        "InvalidVpcPeeringConnectionID.NotFound",
        () -> create("10.44.0.0/16", "pcx-0123456789abcdef0"));
    String dev =
        ours.describeRouteTables(r -> r.filters(filter("vpc-id", "vpc-0d94b7e13f6c2a815")))
            .routeTables()
            .getFirst()
            .routeTableId();
    assertRefused("InvalidParameterValue", () -> create(ours, dev, "10.44.0.0/16", id));
  }

  @Test
  void theCustomerRoutesBackInTheirOwnTable() {
    String id = activeFreight();
    Ec2Client theirs = sandbox.ec2(FREIGHT, FRANKFURT);
    String back =
        theirs
            .describeRouteTables(r -> r.filters(filter("vpc-id", FREIGHT_VPC)))
            .routeTables()
            .getFirst()
            .routeTableId();
    create(theirs, back, "172.20.0.0/20", id);
    assertThat(
            theirs
                .describeRouteTables(r -> r.routeTableIds(back))
                .routeTables()
                .getFirst()
                .routes())
        .anyMatch(r -> id.equals(r.vpcPeeringConnectionId()));
  }

  @Test
  void aRouteNeedsExactlyOneTarget() {
    assertRefused(
        "MissingParameter",
        () -> ours.createRoute(r -> r.routeTableId(table).destinationCidrBlock("10.9.0.0/16")));
    assertRefused(
        "InvalidParameterCombination",
        () ->
            ours.createRoute(
                r ->
                    r.routeTableId(table)
                        .destinationCidrBlock("10.9.0.0/16")
                        .natGatewayId("nat-0123456789abcdef0")
                        .transitGatewayId("tgw-0123456789abcdef0")));
  }

  private void create(String cidr, String peering) {
    create(ours, table, cidr, peering);
  }

  private static void create(Ec2Client client, String table, String cidr, String peering) {
    client.createRoute(
        r -> r.routeTableId(table).destinationCidrBlock(cidr).vpcPeeringConnectionId(peering));
  }

  private Optional<Route> route(String cidr) {
    List<RouteTable> tables = ours.describeRouteTables(r -> r.routeTableIds(table)).routeTables();
    return tables.getFirst().routes().stream()
        .filter(r -> cidr.equals(r.destinationCidrBlock()))
        .findFirst();
  }
}
