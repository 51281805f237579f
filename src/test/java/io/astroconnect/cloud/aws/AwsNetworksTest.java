package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Answering;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes over the wire for networks, and what is made of the answers. */
class AwsNetworksTest {
  private static final VpcId VPC = new VpcId("vpc-06b1e94d27fa3c508");
  private static final VpcId OTHER = new VpcId("vpc-0a1f4c7e92b3d5680");
  private static final String TABLE = "rtb-0d94b7e13f6c2a815";
  private static final Cidr RANGE = Cidr.parse("10.44.0.0/16");
  private static final VpcPeeringConnectionId PCX =
      new VpcPeeringConnectionId("pcx-0c41f7d9a2e85b360");

  private interface ServerTest {
    void run(QueryServer server, AwsNetworks networks);
  }

  private static void with(Answering answering, ServerTest test) {
    try (QueryServer server = QueryServer.start(answering);
        AwsClients clients = Clients.of(server)) {
      test.run(server, new AwsNetworks(clients));
    }
  }

  private static Answer attribute(Asked asked, boolean on) {
    String name = asked.get("Attribute");
    return Answer.ok(asked.action(), tag(name, tag("value", Boolean.toString(on))));
  }

  private static String block(String cidr, String state) {
    return tag(
        "item",
        tag("cidrBlock", cidr),
        tag("cidrBlockState", state.isEmpty() ? "" : tag("state", state)));
  }

  @Test
  void aVpcHasItsPrimaryAndItsSecondaryBlocksInForceAndItsAttributes() {
    String said =
        tag(
            "item",
            tag("vpcId", VPC.value()),
            tag("ownerId", "418027365910"),
            tag("cidrBlock", "172.20.0.0/20"),
            tag(
                "cidrBlockAssociationSet",
                block("172.20.0.0/20", "associated"),
                block("100.64.0.0/20", "associating"),
                block("100.65.0.0/20", ""),
                block("100.66.0.0/20", "disassociated"),
                block("100.67.0.0/20", "failed")));
    with(
        asked ->
            asked.action().equals("DescribeVpcs")
                ? Answer.ok("DescribeVpcs", tag("vpcSet", said))
                : attribute(asked, asked.get("Attribute").equals("enableDnsSupport")),
        (server, networks) -> {
          assertThat(networks.vpcs(FRANKFURT, Set.of(VPC)))
              .containsExactly(
                  new Vpc(
                      VPC,
                      "418027365910",
                      List.of(
                          Cidr.parse("172.20.0.0/20"),
                          Cidr.parse("100.64.0.0/20"),
                          Cidr.parse("100.65.0.0/20")),
                      true,
                      false));
          assertThat(server.asked("DescribeVpcs").getFirst().parameters())
              .containsEntry("Filter.1.Name", "vpc-id")
              .containsEntry("Filter.1.Value.1", VPC.value())
              .doesNotContainKey("VpcId.1");
          assertThat(server.asked("DescribeVpcAttribute"))
              .extracting(asked -> asked.get("Attribute"))
              .containsExactly("enableDnsSupport", "enableDnsHostnames");
        });
  }

  @Test
  void vpcsThatWereNotAskedForOrWentAwayMeanwhileAreLeftOut() {
    with(
        asked ->
            asked.action().equals("DescribeVpcs")
                ? Answer.ok(
                    "DescribeVpcs",
                    tag(
                        "vpcSet",
                        tag("item", tag("vpcId", "vpc-0000000000000beef")),
                        tag("item", tag("vpcId", VPC.value())),
                        tag("item", tag("vpcId", OTHER.value()))))
                : asked.get("VpcId").equals(OTHER.value())
                    ? Answer.refused(400, "InvalidVpcID.NotFound", "It does not exist")
                    : attribute(asked, true),
        (_, networks) ->
            assertThat(networks.vpcs(FRANKFURT, Set.of(VPC, OTHER)))
                .containsExactly(new Vpc(VPC, "", List.of(), true, true)));
  }

  @Test
  void nothingIsAskedForNoVpc() {
    with(
        _ -> Answer.refused(500, "InternalError", ""),
        (server, networks) -> {
          assertThat(networks.vpcs(FRANKFURT, Set.of())).isEmpty();
          assertThat(networks.subnets(FRANKFURT, Set.of())).isEmpty();
          assertThat(networks.routeTables(FRANKFURT, Set.of())).isEmpty();
          assertThat(server.asked()).isEmpty();
        });
  }

  @Test
  void moreVpcsThanOneFilterTakesAreAskedForInPortions() {
    Set<VpcId> many =
        IntStream.range(0, 450)
            .mapToObj(i -> new VpcId("vpc-%08x".formatted(i)))
            .collect(Collectors.toSet());
    with(
        asked ->
            Answer.ok(
                asked.action(),
                tag(
                    "subnetSet",
                    tag(
                        "item",
                        tag("subnetId", "subnet-of-" + asked.get("Filter.1.Value.1")),
                        tag("vpcId", asked.get("Filter.1.Value.1"))))),
        (server, networks) -> {
          assertThat(networks.subnets(FRANKFURT, many)).hasSize(3);
          assertThat(server.asked()).hasSize(3);
          assertThat(server.asked())
              .allSatisfy(
                  asked -> assertThat(asked.parameters()).doesNotContainKey("Filter.1.Value.201"));
        });
  }

  @Test
  void anAttributeThatIsNotReportedIsNotGuessed() {
    with(
        asked ->
            switch (asked.action()) {
              case "DescribeVpcs" ->
                  Answer.ok("DescribeVpcs", tag("vpcSet", tag("item", tag("vpcId", VPC.value()))));
              case "DescribeVpcAttribute" ->
                  Answer.refused(400, "InvalidAction", "The action is not valid");
              default -> Answer.ok(asked.action());
            },
        (_, networks) -> {
          Vpc vpc = networks.vpcs(FRANKFURT, Set.of(VPC)).getFirst();
          assertThat(vpc.dnsSupport()).isNull();
          assertThat(vpc.dnsHostnames()).isNull();
        });
  }

  @Test
  void dnsAttributesAreSwitchedOnOneACall() {
    with(
        asked -> Answer.ok(asked.action()),
        (server, networks) -> {
          networks.enableDnsSupport(FRANKFURT, VPC);
          networks.enableDnsHostnames(FRANKFURT, VPC);
          assertThat(server.asked())
              .extracting(Asked::parameters)
              .containsExactly(modified("EnableDnsSupport"), modified("EnableDnsHostnames"));
        });
  }

  private static Map<String, String> modified(String attribute) {
    return Map.of(
        "Action",
        "ModifyVpcAttribute",
        "Version",
        "2016-11-15",
        "VpcId",
        VPC.value(),
        attribute + ".Value",
        "true");
  }

  @Test
  void subnetsOfOtherVpcsAreLeftOut() {
    with(
        asked ->
            Answer.ok(
                asked.action(),
                tag(
                    "subnetSet",
                    tag("item", tag("subnetId", "subnet-1"), tag("vpcId", VPC.value())),
                    tag("item", tag("subnetId", "subnet-2"), tag("vpcId", OTHER.value())),
                    tag("item", tag("subnetId", "subnet-3")))),
        (_, networks) ->
            assertThat(networks.subnets(FRANKFURT, Set.of(VPC)))
                .containsExactly(new Subnet("subnet-1", VPC)));
  }

  private static String route(String destination, String... rest) {
    return tag("item", tag("destinationCidrBlock", destination), String.join("", rest));
  }

  @Test
  void aRouteTableHasItsSubnetsAndItsIpv4RoutesWithTheirTargets() {
    String associations =
        tag("item", tag("main", "true"), tag("associationState", tag("state", "associated")))
            + tag("item", tag("main", "false"), tag("subnetId", "subnet-1"))
            + tag(
                "item",
                tag("subnetId", "subnet-2"),
                tag("associationState", tag("state", "disassociated")))
            + tag("item", tag("gatewayId", "igw-1"));
    String routes =
        route("172.20.0.0/20", tag("gatewayId", "local"), tag("state", "active"))
            + route(
                "10.1.0.0/16",
                tag("vpcPeeringConnectionId", PCX.value()),
                tag("state", "blackhole"))
            + route("0.0.0.0/0", tag("natGatewayId", "nat-1"))
            + route("10.2.0.0/16", tag("transitGatewayId", "tgw-1"))
            + route("10.3.0.0/16", tag("instanceId", "i-1"), tag("networkInterfaceId", "eni-1"))
            + route("10.4.0.0/16", tag("networkInterfaceId", "eni-2"))
            + route("10.5.0.0/16", tag("localGatewayId", "lgw-1"))
            + route("10.6.0.0/16", tag("carrierGatewayId", "cagw-1"))
            + route(
                "10.7.0.0/16", tag("coreNetworkArn", "arn:aws:networkmanager::1:core-network/c"))
            + route("10.8.0.0/16")
            + tag(
                "item",
                tag("destinationIpv6CidrBlock", "::/0"),
                tag("egressOnlyInternetGatewayId", "eigw-1"))
            + tag("item", tag("destinationPrefixListId", "pl-1"), tag("gatewayId", "vpce-1"));
    with(
        asked ->
            Answer.ok(
                asked.action(),
                tag(
                    "routeTableSet",
                    tag(
                        "item",
                        tag("routeTableId", TABLE),
                        tag("vpcId", VPC.value()),
                        tag("associationSet", associations),
                        tag("routeSet", routes)))),
        (server, networks) -> {
          RouteTable table = networks.routeTables(FRANKFURT, Set.of(VPC)).getFirst();
          assertThat(table.id()).isEqualTo(TABLE);
          assertThat(table.vpc()).isEqualTo(VPC);
          assertThat(table.main()).isTrue();
          assertThat(table.subnets()).containsExactly("subnet-1");
          assertThat(table.routes())
              .extracting(Route::target)
              .containsExactly(
                  "local",
                  PCX.value(),
                  "nat-1",
                  "tgw-1",
                  "i-1",
                  "eni-2",
                  "lgw-1",
                  "cagw-1",
                  "arn:aws:networkmanager::1:core-network/c",
                  "");
          assertThat(table.routes().stream().filter(Route::blackhole))
              .containsExactly(new Route(Cidr.parse("10.1.0.0/16"), PCX.value(), true));
          assertThat(server.asked().getFirst().get("MaxResults")).isEqualTo("100");
        });
  }

  private static Answering tableWith(String target) {
    return asked ->
        asked.action().equals("CreateRoute")
            ? Answer.refused(400, "RouteAlreadyExists", "The route already exists.")
            : Answer.ok(
                asked.action(),
                tag(
                    "routeTableSet",
                    tag(
                        "item",
                        tag("routeTableId", "rtb-0another000000000"),
                        tag(
                            "routeSet",
                            route("10.44.0.0/16", tag("vpcPeeringConnectionId", PCX.value())))),
                    tag(
                        "item",
                        tag("routeTableId", TABLE),
                        tag("routeSet", route("10.44.0.0/16", target)))));
  }

  @Test
  void aRouteThatIsThereWithTheSameTargetIsFine() {
    with(
        tableWith(tag("vpcPeeringConnectionId", PCX.value())),
        (server, networks) -> {
          networks.createRoute(FRANKFURT, TABLE, RANGE, PCX);
          assertThat(server.asked("CreateRoute").getFirst().parameters())
              .containsEntry("RouteTableId", TABLE)
              .containsEntry("DestinationCidrBlock", "10.44.0.0/16")
              .containsEntry("VpcPeeringConnectionId", PCX.value());
        });
  }

  @Test
  void aRouteThatLeadsElsewhereIsAConflictAndIsLeftAlone() {
    with(
        tableWith(tag("natGatewayId", "nat-1")),
        (server, networks) -> {
          assertThatThrownBy(() -> networks.createRoute(FRANKFURT, TABLE, RANGE, PCX))
              .isInstanceOfSatisfying(
                  CloudException.class,
                  e -> assertThat(e.fault()).isInstanceOf(Fault.Conflict.class));
          assertThat(server.asked("ReplaceRoute")).isEmpty();
        });
  }

  @Test
  void aRouteIsReplacedByName() {
    with(
        asked -> Answer.ok(asked.action()),
        (server, networks) -> {
          networks.replaceRoute(FRANKFURT, TABLE, RANGE, PCX);
          assertThat(server.asked().getFirst().parameters())
              .containsEntry("Action", "ReplaceRoute")
              .containsEntry("RouteTableId", TABLE)
              .containsEntry("DestinationCidrBlock", "10.44.0.0/16")
              .containsEntry("VpcPeeringConnectionId", PCX.value());
        });
  }
}
