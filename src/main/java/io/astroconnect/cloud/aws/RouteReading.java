package io.astroconnect.cloud.aws;

import static java.util.Objects.requireNonNullElse;

import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode;

/** A route table as EC2 writes it, whatever it leaves out. */
final class RouteReading {

  private RouteReading() {}

  static RouteTable read(software.amazon.awssdk.services.ec2.model.RouteTable said) {
    List<RouteTableAssociation> inForce =
        said.associations().stream().filter(RouteReading::inForce).toList();
    return new RouteTable(
        said.routeTableId(),
        new VpcId(said.vpcId()),
        inForce.stream().anyMatch(association -> Boolean.TRUE.equals(association.main())),
        inForce.stream()
            .map(RouteTableAssociation::subnetId)
            .filter(Objects::nonNull)
            .filter(subnet -> !subnet.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        routes(said));
  }

  static List<Route> routes(software.amazon.awssdk.services.ec2.model.RouteTable said) {
    return said.routes().stream().map(RouteReading::route).flatMap(Optional::stream).toList();
  }

  private static boolean inForce(RouteTableAssociation association) {
    var state = association.associationState();
    RouteTableAssociationStateCode code = state == null ? null : state.state();
    return code != RouteTableAssociationStateCode.DISASSOCIATING
        && code != RouteTableAssociationStateCode.DISASSOCIATED
        && code != RouteTableAssociationStateCode.FAILED;
  }

  /** Empty for IPv6 ranges and prefix lists. */
  private static Optional<Route> route(software.amazon.awssdk.services.ec2.model.Route said) {
    return Ranges.read(said.destinationCidrBlock())
        .map(
            destination ->
                new Route(destination, target(said), said.state() == RouteState.BLACKHOLE));
  }

  private static String target(software.amazon.awssdk.services.ec2.model.Route said) {
    return Stream.of(
            said.vpcPeeringConnectionId(),
            said.gatewayId(),
            said.natGatewayId(),
            said.transitGatewayId(),
            said.instanceId(),
            said.networkInterfaceId(),
            said.egressOnlyInternetGatewayId(),
            said.localGatewayId(),
            said.carrierGatewayId(),
            said.coreNetworkArn(),
            said.odbNetworkArn())
        .map(id -> requireNonNullElse(id, ""))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }
}
