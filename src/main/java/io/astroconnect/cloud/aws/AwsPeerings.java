package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** VPC peering connections by EC2. */
public final class AwsPeerings implements Peerings {
  private static final int PAGE_SIZE = 1000;

  private final AwsClients clients;

  /** Reads and asks for peerings through these clients. */
  public AwsPeerings(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public List<VpcPeering> all(Scope scope) {
    return clients.ec2(
        scope,
        "DescribeVpcPeeringConnections",
        ec2 ->
            Pages.read(token -> page(ec2, token), VpcPeeringConnection::vpcPeeringConnectionId)
                .stream()
                .map(PeeringReading::read)
                .toList());
  }

  private static Pages.Page<VpcPeeringConnection> page(Ec2Client ec2, @Nullable String token) {
    var answer =
        ec2.describeVpcPeeringConnections(ask -> ask.maxResults(PAGE_SIZE).nextToken(token));
    return new Pages.Page<>(answer.vpcPeeringConnections(), answer.nextToken());
  }

  /**
   * {@inheritDoc}
   *
   * @throws CloudException with a Conflict if EC2 says that there is one; with an Unreachable if it
   *     is not known whether the request was taken: look before asking again
   */
  @Override
  public VpcPeering request(Scope scope, VpcId vpc, Target target, Map<String, String> tags) {
    var request =
        CreateVpcPeeringConnectionRequest.builder()
            .vpcId(vpc.value())
            .peerOwnerId(target.account().value())
            .peerRegion(target.region().value())
            .peerVpcId(target.vpc().value());
    if (!tags.isEmpty()) {
      request.tagSpecifications(tagged(tags));
    }
    var answer =
        clients.ec2Once(
            scope,
            "CreateVpcPeeringConnection",
            ec2 -> ec2.createVpcPeeringConnection(request.build()));
    if (answer.vpcPeeringConnection() == null
        || answer.vpcPeeringConnection().vpcPeeringConnectionId() == null) {
      throw new CloudException(
          new Fault.Unreachable(
              new Fault.Where(scope.account(), scope.region(), "CreateVpcPeeringConnection", ""),
              "the answer does not name the peering"));
    }
    return PeeringReading.read(answer.vpcPeeringConnection());
  }

  private static TagSpecification tagged(Map<String, String> tags) {
    return TagSpecification.builder()
        .resourceType(ResourceType.VPC_PEERING_CONNECTION)
        .tags(
            tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .build();
  }

  @Override
  public void enableRequesterDns(Scope scope, VpcPeeringConnectionId peering) {
    // nothing but the DNS field: EC2 refuses the call if a ClassicLink field is in it
    clients.ec2(
        scope,
        "ModifyVpcPeeringConnectionOptions",
        ec2 ->
            ec2.modifyVpcPeeringConnectionOptions(
                ask ->
                    ask.vpcPeeringConnectionId(peering.value())
                        .requesterPeeringConnectionOptions(
                            ours -> ours.allowDnsResolutionFromRemoteVpc(true))));
  }
}
