package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;

/** NAT gateways and their addresses are the catalogue's, but for one cluster. */
class WaysOutTest extends SandboxTest {

  private static List<NatGateway> gateways(Ec2Client ec2, String vpc) {
    return ec2.describeNatGateways(r -> r.filter(filter("vpc-id", vpc))).natGateways();
  }

  private static Set<String> addresses(List<NatGateway> gateways) {
    return gateways.stream()
        .flatMap(g -> g.natGatewayAddresses().stream())
        .map(NatGatewayAddress::publicIp)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyClustersAddressesAreTheCataloguesButForOne() throws Exception {
    JsonNode clusters =
        JsonMapper.builder().build().readTree(sandbox.get("/catalogue").body()).path("clusters");
    Set<String> different = new TreeSet<>();
    for (JsonNode cluster : clusters) {
      if (cluster.path("provider").asText().equals("AWS")) {
        Ec2Client ec2 = sandbox.ec2("test", cluster.path("region").asText());
        Set<String> listed =
            StreamSupport.stream(cluster.path("egressIps").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!addresses(gateways(ec2, cluster.path("vpc").asText())).equals(listed)) {
          different.add(cluster.path("name").asText());
        }
      }
    }
    assertThat(different).containsExactly("saltmarsh-ml-apse2");
  }

  @Test
  void theDefaultRoutesLeadToThem() {
    Set<String> ids =
        gateways(ours, HALDEN_VPC).stream()
            .map(NatGateway::natGatewayId)
            .collect(Collectors.toSet());
    Set<String> targets =
        ours
            .describeRouteTables(r -> r.filters(filter("vpc-id", HALDEN_VPC)))
            .routeTables()
            .stream()
            .flatMap(t -> t.routes().stream())
            .map(r -> r.natGatewayId())
            .filter(id -> id != null)
            .collect(Collectors.toSet());
    assertThat(targets).isEqualTo(ids);
  }

  @Test
  void theAddressesAreHeldByTheirAccount() {
    List<Address> held =
        sandbox.ec2(RunningSandbox.HALDEN, "eu-central-1").describeAddresses().addresses();
    assertThat(held)
        .extracting(Address::publicIp)
        .containsExactlyInAnyOrder("203.0.113.14", "203.0.113.87", "203.0.113.15");
    assertThat(held).allSatisfy(a -> assertThat(a.networkInterfaceId()).startsWith("eni-"));
    assertRefused(
        "InvalidAllocationID.NotFound",
        () -> ours.describeAddresses(r -> r.allocationIds("eipalloc-0123456789abcdef0")));
    assertRefused(
        "NatGatewayNotFound",
        () -> ours.describeNatGateways(r -> r.natGatewayIds("nat-0123456789abcdef0")));
  }
}
