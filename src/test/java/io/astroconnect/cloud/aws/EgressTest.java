package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.BareEc2.tag;
import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.ElasticAddress;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** NAT gateways and public addresses as EC2 writes them. */
class EgressTest {
  private static final VpcId VPC = new VpcId("vpc-06b1e94d27fa3c508");
  private static final VpcId OTHER = new VpcId("vpc-0a1f4c7e92b3d5680");

  private interface ServerTest {
    void run(QueryServer server, AwsNetworks networks);
  }

  private static void with(QueryServer.Answering answering, ServerTest test) {
    try (QueryServer server = QueryServer.start(answering);
        AwsClients clients = Clients.of(server)) {
      test.run(server, new AwsNetworks(clients));
    }
  }

  private static String gateway(String id, VpcId vpc, String state, String... addresses) {
    return tag(
        "item",
        tag("natGatewayId", id),
        tag("vpcId", vpc.value()),
        tag("subnetId", "subnet-1"),
        state.isEmpty() ? "" : tag("state", state),
        tag("natGatewayAddressSet", addresses));
  }

  private static String address(String publicIp) {
    return tag(
        "item",
        tag("allocationId", "eipalloc-1"),
        tag("networkInterfaceId", "eni-1"),
        publicIp.isEmpty() ? "" : tag("publicIp", publicIp));
  }

  private static List<Ipv4> ips(String... texts) {
    return java.util.Arrays.stream(texts).map(Ipv4::parse).toList();
  }

  @Test
  void gatewaysComeWithAllTheirPublicAddresses() {
    with(
        asked ->
            Answer.ok(
                asked.action(),
                tag(
                    "natGatewaySet",
                    gateway("nat-1", VPC, "available", address("203.0.113.14"), address("")),
                    gateway("nat-2", VPC, "pending"),
                    gateway("nat-3", VPC, "", address("203.0.113.87"), address("203.0.113.88")),
                    gateway("nat-4", OTHER, "available", address("203.0.113.99")),
                    gateway("nat-5", VPC, "deleted", address("203.0.113.5")))),
        (server, networks) -> {
          assertThat(networks.natGateways(FRANKFURT, Set.of(VPC)))
              .containsExactly(
                  new NatGateway("nat-1", VPC, "subnet-1", true, ips("203.0.113.14")),
                  new NatGateway("nat-2", VPC, "subnet-1", false, List.of()),
                  new NatGateway(
                      "nat-3", VPC, "subnet-1", true, ips("203.0.113.87", "203.0.113.88")));
          assertThat(server.asked()).hasSize(1);
          assertThat(server.asked().getFirst().parameters())
              .containsEntry("Filter.1.Name", "vpc-id")
              .containsEntry("Filter.1.Value.1", VPC.value())
              .containsEntry("MaxResults", "1000");
        });
  }

  @Test
  void everyPublicAddressOfTheAccountComesInOneCall() {
    with(
        asked ->
            Answer.ok(
                asked.action(),
                tag(
                    "addressesSet",
                    address("203.0.113.14"),
                    tag("item", tag("publicIp", "203.0.113.9")),
                    tag("item", tag("publicIp", "nonsense")))),
        (server, networks) -> {
          assertThat(networks.elasticAddresses(FRANKFURT))
              .containsExactly(
                  new ElasticAddress(Ipv4.parse("203.0.113.14"), "eipalloc-1", "eni-1"),
                  new ElasticAddress(Ipv4.parse("203.0.113.9"), "", ""));
          assertThat(server.asked()).hasSize(1);
        });
  }
}
