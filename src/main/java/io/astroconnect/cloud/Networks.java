package io.astroconnect.cloud;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.ElasticAddress;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * VPCs: ours, or with an accepter's scope theirs. What is read is asked for many VPCs at once; what
 * comes back is compared with what was asked, as not every service honours filters.
 */
public interface Networks {

  /** Those of the VPCs that exist, with their DNS attributes. */
  default List<Vpc> vpcs(Scope scope, Set<VpcId> ids) {
    return vpcs(scope, ids, List.of());
  }

  /**
   * The same, with the DNS attributes that are known: a call each for those alone that are not.
   *
   * @param known VPCs as they were lately seen
   */
  List<Vpc> vpcs(Scope scope, Set<VpcId> ids, Collection<Vpc> known);

  List<Subnet> subnets(Scope scope, Set<VpcId> vpcs);

  List<RouteTable> routeTables(Scope scope, Set<VpcId> vpcs);

  /**
   * Adds a route; one that is there with the same target is fine.
   *
   * @throws CloudException with a Conflict if the range leads somewhere else
   */
  void createRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering);

  void replaceRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering);

  /**
   * Takes a route away; one that is gone is fine. One that leads elsewhere is left alone.
   *
   * @throws CloudException with a Conflict if the range leads somewhere else
   */
  void deleteRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering);

  /** The NAT gateways of VPCs that are not being deleted, with their public addresses. */
  List<NatGateway> natGateways(Scope scope, Set<VpcId> vpcs);

  /** The public addresses that the account holds in the region. */
  List<ElasticAddress> elasticAddresses(Scope scope);

  void enableDnsSupport(Scope scope, VpcId vpc);

  void enableDnsHostnames(Scope scope, VpcId vpc);
}
