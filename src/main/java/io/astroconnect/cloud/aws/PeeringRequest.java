package io.astroconnect.cloud.aws;

import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.CreateVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** The request for a peering as EC2 reads it. */
final class PeeringRequest {

  private PeeringRequest() {}

  static CreateVpcPeeringConnectionRequest.Builder of(
      VpcId vpc, Target target, Map<String, String> tags) {
    var request =
        CreateVpcPeeringConnectionRequest.builder()
            .vpcId(vpc.value())
            .peerOwnerId(target.account().value())
            .peerRegion(target.region().value())
            .peerVpcId(target.vpc().value());
    return tags.isEmpty() ? request : request.tagSpecifications(tagged(tags));
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
}
