package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.OwnNetworks;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.cluster.OwnNetwork;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Own VPCs by EC2: two calls an account and region. */
public final class AwsOwnNetworks implements OwnNetworks {
  private static final int PAGE = 1000;

  private final AwsClients clients;
  private final Egress egress;

  /** Reads through these clients. */
  public AwsOwnNetworks(AwsClients clients) {
    this.clients = clients;
    this.egress = new Egress(clients);
  }

  @Override
  public List<OwnNetwork> all(Scope scope) {
    List<Vpc> said =
        clients.ec2(
            scope,
            "DescribeVpcs",
            ec2 ->
                Pages.read(
                    token -> {
                      var page = ec2.describeVpcs(ask -> ask.maxResults(PAGE).nextToken(token));
                      return new Pages.Page<>(page.vpcs(), page.nextToken());
                    },
                    Vpc::vpcId));
    // VPCs that others share with us are not ours
    List<Vpc> ours =
        said.stream()
            .filter(vpc -> vpc.ownerId() == null || vpc.ownerId().equals(scope.account()))
            .toList();
    List<NatGateway> gateways =
        ours.isEmpty()
            ? List.of()
            : egress.natGateways(scope, ours.stream().map(Vpc::vpcId).toList());
    return ours.stream().map(vpc -> read(scope, vpc, gateways)).toList();
  }

  private static OwnNetwork read(Scope scope, Vpc said, List<NatGateway> gateways) {
    VpcId id = new VpcId(said.vpcId());
    Map<String, String> tags = new LinkedHashMap<>();
    for (Tag tag : said.tags()) {
      if (tag.key() != null && tag.value() != null) {
        tags.put(tag.key(), tag.value());
      }
    }
    List<Ipv4> addresses =
        gateways.stream()
            .filter(gateway -> gateway.vpc().equals(id) && gateway.available())
            .flatMap(gateway -> gateway.addresses().stream())
            .toList();
    return new OwnNetwork(
        scope.account(), scope.region(), id.value(), AwsNetworks.blocks(said), tags, addresses);
  }
}
