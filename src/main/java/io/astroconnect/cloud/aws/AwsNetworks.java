package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockStateCode;

/** Our VPCs by EC2. Read by filter, as one unknown id makes EC2 refuse a whole list of ids. */
public final class AwsNetworks implements Networks {
  private static final int PAGE_SIZE = 1000;
  private static final int ROUTE_TABLE_PAGE_SIZE = 100;

  private final AwsClients clients;
  private final DnsAttributes dns;

  /** Networks seen through these clients. */
  public AwsNetworks(AwsClients clients) {
    this.clients = clients;
    this.dns = new DnsAttributes(clients);
  }

  @Override
  public List<Vpc> vpcs(Scope scope, Set<VpcId> ids) {
    return read(
            scope,
            "DescribeVpcs",
            (ec2, token) -> {
              var answer =
                  ec2.describeVpcs(
                      ask -> ask.filters(in(ids)).maxResults(PAGE_SIZE).nextToken(token));
              return new Pages.Page<>(answer.vpcs(), answer.nextToken());
            },
            software.amazon.awssdk.services.ec2.model.Vpc::vpcId)
        .stream()
        .flatMap(said -> asked(ids, said.vpcId()).map(id -> vpc(scope, id, said)).stream())
        .toList();
  }

  private Vpc vpc(Scope scope, VpcId id, software.amazon.awssdk.services.ec2.model.Vpc said) {
    Stream<@Nullable String> primary = Stream.of(said.cidrBlock());
    Stream<@Nullable String> secondary =
        said.cidrBlockAssociationSet().stream()
            .filter(AwsNetworks::inForce)
            .map(VpcCidrBlockAssociation::cidrBlock);
    return new Vpc(
        id,
        said.ownerId() == null ? "" : said.ownerId(),
        Ranges.readAll(Stream.concat(primary, secondary)),
        dns.support(scope, id),
        dns.hostnames(scope, id));
  }

  private static boolean inForce(VpcCidrBlockAssociation block) {
    VpcCidrBlockStateCode code =
        block.cidrBlockState() == null ? null : block.cidrBlockState().state();
    return code != VpcCidrBlockStateCode.DISASSOCIATED
        && code != VpcCidrBlockStateCode.FAILED
        && code != VpcCidrBlockStateCode.FAILING;
  }

  @Override
  public List<Subnet> subnets(Scope scope, Set<VpcId> vpcs) {
    return read(
            scope,
            "DescribeSubnets",
            (ec2, token) -> {
              var answer =
                  ec2.describeSubnets(
                      ask -> ask.filters(in(vpcs)).maxResults(PAGE_SIZE).nextToken(token));
              return new Pages.Page<>(answer.subnets(), answer.nextToken());
            },
            software.amazon.awssdk.services.ec2.model.Subnet::subnetId)
        .stream()
        .flatMap(
            said -> asked(vpcs, said.vpcId()).map(vpc -> new Subnet(said.subnetId(), vpc)).stream())
        .toList();
  }

  @Override
  public List<RouteTable> routeTables(Scope scope, Set<VpcId> vpcs) {
    return read(
            scope,
            "DescribeRouteTables",
            (ec2, token) -> {
              var answer =
                  ec2.describeRouteTables(
                      ask ->
                          ask.filters(in(vpcs)).maxResults(ROUTE_TABLE_PAGE_SIZE).nextToken(token));
              return new Pages.Page<>(answer.routeTables(), answer.nextToken());
            },
            software.amazon.awssdk.services.ec2.model.RouteTable::routeTableId)
        .stream()
        .flatMap(
            said -> asked(vpcs, said.vpcId()).map(vpc -> RouteReading.read(said, vpc)).stream())
        .toList();
  }

  /** A page, given the client and the token. */
  private interface Asking<T> {
    Pages.Page<T> page(Ec2Client ec2, @Nullable String token);
  }

  private <T> List<T> read(
      Scope scope, String call, Asking<T> asking, java.util.function.Function<T, String> id) {
    return clients.ec2(scope, call, ec2 -> Pages.read(token -> asking.page(ec2, token), id));
  }

  private static Filter in(Set<VpcId> vpcs) {
    return Filter.builder()
        .name("vpc-id")
        .values(vpcs.stream().map(VpcId::value).sorted().toList())
        .build();
  }

  /** The VPC among those asked for: not every service honours the filter. */
  private static Optional<VpcId> asked(Set<VpcId> ids, @Nullable String id) {
    return ids.stream().filter(wanted -> wanted.value().equals(id)).findFirst();
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
    } catch (CloudException refused) {
      if (!(refused.fault() instanceof Fault.Conflict)
          || !leadsTo(scope, routeTable, destination, peering)) {
        throw refused;
      }
    }
  }

  private boolean leadsTo(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering) {
    return clients
        .ec2(
            scope,
            "DescribeRouteTables",
            ec2 -> ec2.describeRouteTables(ask -> ask.routeTableIds(routeTable)))
        .routeTables()
        .stream()
        .filter(table -> routeTable.equals(table.routeTableId()))
        .flatMap(table -> table.routes().stream())
        .anyMatch(
            route ->
                peering.value().equals(route.vpcPeeringConnectionId())
                    && Ranges.read(route.destinationCidrBlock())
                        .filter(destination::equals)
                        .isPresent());
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
}
