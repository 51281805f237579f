package io.astroconnect.cloud.aws;

import static java.util.Objects.requireNonNullElse;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.ElasticAddress;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;

/** The ways out of VPCs: NAT gateways, and the public addresses that an account holds. */
final class Egress {
  private static final Logger LOG = LoggerFactory.getLogger(Egress.class);
  private static final int PAGE = 1000;

  /** Deleted gateways stay visible for about an hour; a failed one never had an address to use. */
  private static final Set<NatGatewayState> ENDED =
      EnumSet.of(NatGatewayState.DELETING, NatGatewayState.DELETED, NatGatewayState.FAILED);

  private final AwsClients clients;

  Egress(AwsClients clients) {
    this.clients = clients;
  }

  List<NatGateway> natGateways(Scope scope, Collection<String> vpcs) {
    var wanted =
        new Filtered<software.amazon.awssdk.services.ec2.model.NatGateway>(
            "vpc-id", gateway -> gateway.natGatewayId(), gateway -> gateway.vpcId());
    return clients
        .ec2(
            scope,
            "DescribeNatGateways",
            ec2 ->
                wanted.read(
                    vpcs,
                    (filter, token) -> {
                      var page =
                          ec2.describeNatGateways(
                              ask -> ask.filter(filter).maxResults(PAGE).nextToken(token));
                      return new Pages.Page<>(page.natGateways(), page.nextToken());
                    }))
        .stream()
        .filter(said -> said.state() == null || !ENDED.contains(said.state()))
        .map(Egress::read)
        .toList();
  }

  private static NatGateway read(software.amazon.awssdk.services.ec2.model.NatGateway said) {
    return new NatGateway(
        said.natGatewayId(),
        new VpcId(said.vpcId()),
        requireNonNullElse(said.subnetId(), ""),
        said.state() == null || said.state() == NatGatewayState.AVAILABLE,
        said.natGatewayAddresses().stream()
            .map(NatGatewayAddress::publicIp)
            .map(Egress::address)
            .flatMap(Optional::stream)
            .distinct()
            .toList());
  }

  /** All of them come in one answer: EC2 has no pages for this. */
  List<ElasticAddress> elasticAddresses(Scope scope) {
    return clients
        .ec2(scope, "DescribeAddresses", ec2 -> ec2.describeAddresses().addresses())
        .stream()
        .map(Egress::read)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ElasticAddress> read(Address said) {
    return address(said.publicIp())
        .map(
            address ->
                new ElasticAddress(
                    address,
                    requireNonNullElse(said.allocationId(), ""),
                    requireNonNullElse(said.networkInterfaceId(), "")));
  }

  private static Optional<Ipv4> address(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Ipv4.parse(text));
    } catch (InvalidValueException broken) {
      LOG.warn("Left out an address that cannot be read: {}", text);
      return Optional.empty();
    }
  }
}
