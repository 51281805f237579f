package io.astroconnect.cloud.aws;

import static java.util.Objects.requireNonNullElse;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.ElasticAddress;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockStateCode;

/** VPCs by EC2. */
public final class AwsNetworks implements Networks {
  private static final int PAGE = 1000;
  private static final int ROUTE_TABLE_PAGE = 100;

  private static final Set<VpcCidrBlockStateCode> NOT_IN_FORCE =
      EnumSet.of(
          VpcCidrBlockStateCode.DISASSOCIATING,
          VpcCidrBlockStateCode.DISASSOCIATED,
          VpcCidrBlockStateCode.FAILING,
          VpcCidrBlockStateCode.FAILED);

  private final AwsClients clients;
  private final DnsAttributes dns;
  private final Egress egress;

  /** Reads and changes networks through these clients. */
  public AwsNetworks(AwsClients clients) {
    this.clients = clients;
    this.dns = new DnsAttributes(clients);
    this.egress = new Egress(clients);
  }

  @Override
  public List<Vpc> vpcs(Scope scope, Set<VpcId> ids, Collection<Vpc> known) {
    // by filter, as among ids an unknown one makes EC2 refuse them all
    var wanted =
        new Filtered<software.amazon.awssdk.services.ec2.model.Vpc>(
            "vpc-id", vpc -> vpc.vpcId(), vpc -> vpc.vpcId());
    var said =
        clients.ec2(
            scope,
            "DescribeVpcs",
            ec2 ->
                wanted.read(
                    texts(ids),
                    (filter, token) -> {
                      var page =
                          ec2.describeVpcs(
                              ask -> ask.filters(filter).maxResults(PAGE).nextToken(token));
                      return new Pages.Page<>(page.vpcs(), page.nextToken());
                    }));
    return Together.ask(scope, "DescribeVpcAttribute", said, vpc -> read(scope, vpc, known))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty if the VPC went away meanwhile. */
  private Optional<Vpc> read(
      Scope scope, software.amazon.awssdk.services.ec2.model.Vpc said, Collection<Vpc> known) {
    VpcId id = new VpcId(said.vpcId());
    Optional<Vpc> before = known.stream().filter(vpc -> vpc.id().equals(id)).findFirst();
    try {
      return Optional.of(
          new Vpc(
              id,
              requireNonNullElse(said.ownerId(), ""),
              blocks(said),
              before.isPresent() ? before.get().dnsSupport() : dns.support(scope, id).orElse(null),
              before.isPresent()
                  ? before.get().dnsHostnames()
                  : dns.hostnames(scope, id).orElse(null)));
    } catch (CloudException refusal) {
      if (refusal.fault() instanceof Fault.NotFound) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  static List<Cidr> blocks(software.amazon.awssdk.services.ec2.model.Vpc said) {
    return Ranges.readAll(
        Stream.concat(
            Stream.ofNullable(said.cidrBlock()),
            said.cidrBlockAssociationSet().stream()
                .filter(AwsNetworks::inForce)
                .map(VpcCidrBlockAssociation::cidrBlock)));
  }

  private static boolean inForce(VpcCidrBlockAssociation association) {
    var state = association.cidrBlockState();
    return state == null || !NOT_IN_FORCE.contains(state.state());
  }

  @Override
  public List<Subnet> subnets(Scope scope, Set<VpcId> vpcs) {
    var wanted =
        new Filtered<software.amazon.awssdk.services.ec2.model.Subnet>(
            "vpc-id", subnet -> subnet.subnetId(), subnet -> subnet.vpcId());
    return clients
        .ec2(
            scope,
            "DescribeSubnets",
            ec2 ->
                wanted.read(
                    texts(vpcs),
                    (filter, token) -> {
                      var page =
                          ec2.describeSubnets(
                              ask -> ask.filters(filter).maxResults(PAGE).nextToken(token));
                      return new Pages.Page<>(page.subnets(), page.nextToken());
                    }))
        .stream()
        .map(said -> new Subnet(said.subnetId(), new VpcId(said.vpcId())))
        .toList();
  }

  @Override
  public List<RouteTable> routeTables(Scope scope, Set<VpcId> vpcs) {
    return tables(scope, "vpc-id", said -> said.vpcId(), texts(vpcs)).stream()
        .map(RouteReading::read)
        .toList();
  }

  private List<software.amazon.awssdk.services.ec2.model.RouteTable> tables(
      Scope scope,
      String filtered,
      Function<software.amazon.awssdk.services.ec2.model.RouteTable, String> by,
      List<String> values) {
    var wanted = new Filtered<>(filtered, table -> table.routeTableId(), by);
    return clients.ec2(
        scope,
        "DescribeRouteTables",
        ec2 ->
            wanted.read(
                values,
                (filter, token) -> {
                  var page =
                      ec2.describeRouteTables(
                          ask -> ask.filters(filter).maxResults(ROUTE_TABLE_PAGE).nextToken(token));
                  return new Pages.Page<>(page.routeTables(), page.nextToken());
                }));
  }

  @Override
  public void createRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering) {
    try {
      clients.ec2(
          scope,
          "CreateRoute",
          ec2 ->
              ec2.createRoute(
                  ask ->
                      ask.routeTableId(routeTable)
                          .destinationCidrBlock(destination.toString())
                          .vpcPeeringConnectionId(peering.value())));
    } catch (CloudException refusal) {
      if (!(refusal.fault() instanceof Fault.Conflict conflict)
          || !conflict.code().equals("RouteAlreadyExists")
          || !target(scope, routeTable, destination).equals(Optional.of(peering.value()))) {
        throw refusal;
      }
    }
  }

  /** Where a range leads at this moment. */
  private Optional<String> target(Scope scope, String routeTable, Cidr destination) {
    return tables(scope, "route-table-id", said -> said.routeTableId(), List.of(routeTable))
        .stream()
        .flatMap(table -> RouteReading.routes(table).stream())
        .filter(route -> route.destination().equals(destination))
        .map(Route::target)
        .findFirst();
  }

  @Override
  public void deleteRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering) {
    Optional<String> target = target(scope, routeTable, destination);
    if (target.isEmpty()) {
      return;
    }
    if (!target.get().equals(peering.value())) {
      Fault.Where where = new Fault.Where(scope.account(), scope.region(), "DeleteRoute", "");
      throw new CloudException(
          new Fault.Conflict(where, "", destination + " leads to " + target.get()));
    }
    try {
      clients.ec2(
          scope,
          "DeleteRoute",
          ec2 ->
              ec2.deleteRoute(
                  ask ->
                      ask.routeTableId(routeTable).destinationCidrBlock(destination.toString())));
    } catch (CloudException refusal) {
      if (!(refusal.fault() instanceof Fault.NotFound)) {
        throw refusal;
      }
    }
  }

  @Override
  public List<NatGateway> natGateways(Scope scope, Set<VpcId> vpcs) {
    return egress.natGateways(scope, texts(vpcs));
  }

  @Override
  public List<ElasticAddress> elasticAddresses(Scope scope) {
    return egress.elasticAddresses(scope);
  }

  @Override
  public void replaceRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering) {
    clients.ec2(
        scope,
        "ReplaceRoute",
        ec2 ->
            ec2.replaceRoute(
                ask ->
                    ask.routeTableId(routeTable)
                        .destinationCidrBlock(destination.toString())
                        .vpcPeeringConnectionId(peering.value())));
  }

  @Override
  public void enableDnsSupport(Scope scope, VpcId vpc) {
    dns.enableSupport(scope, vpc);
  }

  @Override
  public void enableDnsHostnames(Scope scope, VpcId vpc) {
    dns.enableHostnames(scope, vpc);
  }

  private static List<String> texts(Set<VpcId> ids) {
    return ids.stream().map(VpcId::value).toList();
  }
}
