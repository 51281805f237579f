package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** Who sees which peerings, through which filters, on which pages. */
class DescribePeeringsTest extends SandboxTest {
  private static final String ARCHIVE = "pcx-0b52f8a6c1d97e340";

  @Test
  void filtersAreJoinedByAndTheirValuesByOr() {
    String id = askFreight();
    pass(1);
    assertThat(found(filter("status-code", "pending-acceptance"))).containsExactly(id);
    assertThat(found(filter("status-code", "pending-acceptance", "active")))
        .containsExactlyInAnyOrder(id, ARCHIVE);
    assertThat(
            found(filter("status-code", "active"), filter("accepter-vpc-info.vpc-id", FREIGHT_VPC)))
        .isEmpty();
    assertThat(found(filter("requester-vpc-info.vpc-id", HALDEN_VPC))).hasSize(2);
    assertThat(found(filter("requester-vpc-info.owner-id", HALDEN))).hasSize(2);
    assertThat(found(filter("accepter-vpc-info.owner-id", FREIGHT))).hasSize(2);
    assertThat(found(filter("accepter-vpc-info.cidr-block", "10.4?.0.0/*")))
        .containsExactly(ARCHIVE);
    assertThat(found(filter("vpc-peering-connection-id", id))).containsExactly(id);
    assertThat(found(filter("tag:Name", "halden-prod-euc1"))).containsExactly(ARCHIVE);
    assertThat(found(filter("tag-key", "Name"))).containsExactly(ARCHIVE);
    assertRefused("InvalidParameterValue", () -> found(filter("colour", "red")));
  }

  @Test
  void eachSideSeesItInItsOwnRegionAndOthersDoNot() {
    Ec2Client ireland = sandbox.ec2("test", "eu-west-1");
    String id =
        ireland
            .createVpcPeeringConnection(
                r ->
                    r.vpcId("vpc-03e7c5a8d1b92f64e")
                        .peerOwnerId(FREIGHT)
                        .peerVpcId(FREIGHT_VPC)
                        .peerRegion(FRANKFURT))
            .vpcPeeringConnection()
            .vpcPeeringConnectionId();
    pass(6);
    assertThat(seen(sandbox.ec2(FREIGHT, FRANKFURT), id).accepterVpcInfo().region())
        .isEqualTo(FRANKFURT);
    assertThat(seen(sandbox.ec2("640981357226", "eu-west-1"), id).requesterVpcInfo().region())
        .isEqualTo("eu-west-1");
    assertThat(found(ours)).doesNotContain(id);
    assertThat(found(sandbox.ec2("148820365597", FRANKFURT))).isEmpty();
  }

  @Test
  void pagesBringEveryPeeringOnce() {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      asked.add(ask(HALDEN_VPC, "999888777666", "vpc-0123456789abcd%03x".formatted(i)));
    }
    List<Integer> sizes = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (DescribeVpcPeeringConnectionsResponse page :
        ours.describeVpcPeeringConnectionsPaginator(r -> r.maxResults(5))) {
      sizes.add(page.vpcPeeringConnections().size());
      page.vpcPeeringConnections().forEach(p -> seen.add(p.vpcPeeringConnectionId()));
    }
    assertThat(sizes).containsExactly(5, 5, 3);
    assertThat(seen).doesNotHaveDuplicates().containsAll(asked).contains(ARCHIVE);
  }

  @Test
  void aPageStaysRightWhenOthersComeInBetween() {
    for (int i = 0; i < 9; i++) {
      ask(HALDEN_VPC, "999888777666", "vpc-0123456789abcd%03x".formatted(i));
    }
    List<String> before = found(ours);
    DescribeVpcPeeringConnectionsResponse first =
        ours.describeVpcPeeringConnections(r -> r.maxResults(5));
    ask(HALDEN_VPC, "999888777666", "vpc-0123456789abcdfff");
    DescribeVpcPeeringConnectionsResponse rest =
        ours.describeVpcPeeringConnections(r -> r.maxResults(1000).nextToken(first.nextToken()));
    List<String> both = new ArrayList<>(ids(first.vpcPeeringConnections()));
    both.addAll(ids(rest.vpcPeeringConnections()));
    assertThat(both).doesNotHaveDuplicates().containsAll(before);
    assertThat(rest.nextToken()).isNull();
  }

  @Test
  void pageSizesOutsideTheRangeAndTokensOfOthersAreRefused() {
    assertRefused(
        "InvalidParameterValue", () -> ours.describeVpcPeeringConnections(r -> r.maxResults(4)));
    assertRefused(
        "InvalidParameterValue", () -> ours.describeVpcPeeringConnections(r -> r.maxResults(1001)));
    assertRefused(
        "InvalidPaginationToken",
        () -> ours.describeVpcPeeringConnections(r -> r.nextToken("bm90aGluZw")));
    assertRefused(
        "InvalidPaginationToken", () -> ours.describeVpcPeeringConnections(r -> r.nextToken("*")));
  }

  private List<String> found(Filter... filters) {
    return ids(ours.describeVpcPeeringConnections(r -> r.filters(filters)).vpcPeeringConnections());
  }

  private static List<String> found(Ec2Client client) {
    return ids(client.describeVpcPeeringConnections().vpcPeeringConnections());
  }

  private static List<String> ids(List<VpcPeeringConnection> peerings) {
    return peerings.stream().map(VpcPeeringConnection::vpcPeeringConnectionId).toList();
  }
}
