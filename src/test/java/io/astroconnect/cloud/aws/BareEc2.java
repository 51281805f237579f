package io.astroconnect.cloud.aws;

import static java.util.Objects.requireNonNull;

import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An EC2-compatible service that is as unhelpful as one may be: it answers every listing with all
 * it has whatever the filters, gives a next token for ever and ignores it, leaves out every field
 * that an answer can do without (owners, regions, ranges, options, states, times, attributes, tags,
 * addresses, zones' names), keeps deleted peerings, makes a second peering or route where there is
 * one, associates zones that nobody authorized, and takes everybody for the same account.
 */
public final class BareEc2 implements AutoCloseable {
  /** Who everybody is here. */
  public static final String ACCOUNT = "000000000000";

  private final QueryServer server = QueryServer.start(this::answer);
  private final Map<String, String> vpcs = new LinkedHashMap<>();
  private final Map<String, String> subnets = new LinkedHashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, Peering> peerings = new LinkedHashMap<>();
  private final Map<String, String> gateways = new LinkedHashMap<>();
  private final Set<String> zones = new TreeSet<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<String, Integer> losing = new LinkedHashMap<>();
  private final Set<String> absent = new TreeSet<>();
  private final AtomicBoolean held = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);

  private static final Table NO_TABLE = new Table("", false, List.of(), new ArrayList<>());

  private record Table(String vpc, boolean main, List<String> subnets, List<String> routes) {}

  private record Peering(String ours, String theirs, String status) {}

  /** Its address, for EC2 and STS alike. */
  public URI uri() {
    return server.uri();
  }

  /** Both services at its address. */
  public AwsEndpoints endpoints() {
    return server.endpoints();
  }

  /** How often an action was asked for. */
  public int count(String action) {
    return server.asked(action).size();
  }

  /** A VPC with one subnet that its main route table serves. */
  public synchronized void addVpc(String vpc, String cidr) {
    vpcs.put(vpc, cidr);
    subnets.put(next("subnet-"), vpc);
    addTable(vpc, true, List.of(), cidr);
  }

  /** A further subnet with a route table of its own, which is named in the answer. */
  public synchronized String addSubnet(String vpc) {
    String subnet = next("subnet-");
    subnets.put(subnet, vpc);
    return addTable(vpc, false, List.of(subnet), requireNonNull(vpcs.get(vpc)));
  }

  private String addTable(String vpc, boolean main, List<String> served, String cidr) {
    String id = next("rtb-");
    tables.put(id, new Table(vpc, main, served, new ArrayList<>(List.of(route(cidr, "local")))));
    return id;
  }

  /** A peering that is there before anybody asks. */
  public synchronized String addPeering(String ours, String theirs, String status) {
    String id = next("pcx-");
    peerings.put(id, new Peering(ours, theirs, status));
    return id;
  }

  /** Ids of the peerings to a VPC, in the order in which they were made. */
  public synchronized List<String> peeringsTo(String theirs) {
    return peerings.entrySet().stream()
        .filter(entry -> entry.getValue().theirs().equals(theirs))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A NAT gateway of which nothing is told but its VPC. */
  public synchronized void addGateway(String vpc) {
    gateways.put(next("nat-"), vpc);
  }

  /** Moves a peering to another of EC2's status codes; {@code active} is what accepting does. */
  public synchronized void move(String peering, String status) {
    peerings.computeIfPresent(peering, (_, was) -> new Peering(was.ours(), was.theirs(), status));
  }

  /** Does an action the next few times, but closes the connection without an answer. */
  public synchronized void loseAnswers(String action, int times) {
    losing.put(action, times);
  }

  /** From now on it does not know these actions. */
  public synchronized void lacks(String... actions) {
    absent.addAll(List.of(actions));
  }

  /** From now on it listens and does not answer, until it is closed. */
  public void hold() {
    held.set(true);
  }

  private Answer answer(Asked asked) {
    if (held.get()) {
      try {
        closed.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      return Answer.LOST;
    }
    return answered(asked);
  }

  private synchronized Answer answered(Asked asked) {
    Answer answer = act(asked);
    int left = losing.getOrDefault(asked.action(), 0);
    losing.put(asked.action(), left - 1);
    return left > 0 ? Answer.LOST : answer;
  }

  private Answer act(Asked asked) {
    if (absent.contains(asked.action())) {
      return unknown(asked);
    }
    return switch (asked.action()) {
      case "GetCallerIdentity" -> Answer.sts(asked.action(), tag("Account", ACCOUNT));
      case "DescribeVpcs" ->
          listing(asked, "vpcSet", vpcs, vpc -> tag("cidrBlock", vpc.getValue()), "vpcId");
      case "DescribeVpcAttribute" -> ok(asked, tag("vpcId", asked.get("VpcId")));
      case "DescribeSubnets" ->
          listing(asked, "subnetSet", subnets, net -> tag("vpcId", net.getValue()), "subnetId");
      case "DescribeRouteTables" ->
          listing(asked, "routeTableSet", tables, t -> told(t.getValue()), "routeTableId");
      case "DescribeVpcPeeringConnections" ->
          listing(
              asked,
              "vpcPeeringConnectionSet",
              peerings,
              peering -> told(peering.getValue()),
              "vpcPeeringConnectionId");
      case "CreateVpcPeeringConnection" -> {
        String id = addPeering(asked.get("VpcId"), asked.get("PeerVpcId"), "pending-acceptance");
        yield ok(asked, tag("vpcPeeringConnection", tag("vpcPeeringConnectionId", id)));
      }
      case "ModifyVpcPeeringConnectionOptions" -> moved(asked, "");
      case "AcceptVpcPeeringConnection" -> moved(asked, "active");
      case "DeleteVpcPeeringConnection" -> moved(asked, "deleted");
      case "DescribeNatGateways" ->
          listing(
              asked, "natGatewaySet", gateways, g -> tag("vpcId", g.getValue()), "natGatewayId");
      case "DescribeAddresses" ->
          ok(asked, tag("addressesSet", tag("item", tag("publicIp", "203.0.113.14"))));
      case "ListHostedZonesByVPC" ->
          Answer.zones(
              asked.action(),
              tag(
                  "HostedZoneSummaries",
                  zones.stream()
                      .map(zone -> tag("HostedZoneSummary", tag("HostedZoneId", zone)))
                      .collect(Collectors.joining())),
              tag("NextToken", "again"));
      case "AssociateVPCWithHostedZone" -> {
        zones.add(asked.get("Id"));
        yield Answer.zones(asked.action());
      }
      case "DisassociateVPCFromHostedZone" -> {
        zones.remove(asked.get("Id"));
        yield Answer.zones(asked.action());
      }
      case "ModifyVpcAttribute" -> ok(asked);
      case "CreateRoute" -> route(asked, false);
      case "ReplaceRoute" -> route(asked, true);
      case "DeleteRoute" -> {
        tables
            .getOrDefault(asked.get("RouteTableId"), NO_TABLE)
            .routes()
            .removeIf(route -> route.contains(">" + asked.get("DestinationCidrBlock") + "<"));
        yield ok(asked);
      }
      default -> unknown(asked);
    };
  }

  private static Answer unknown(Asked asked) {
    return Answer.refused(400, "InvalidAction", asked.action() + " is not known here");
  }

  private Answer moved(Asked asked, String status) {
    String id = asked.get("VpcPeeringConnectionId");
    Peering was = peerings.get(id);
    if (was == null) {
      return notFound("InvalidVpcPeeringConnectionID.NotFound");
    }
    if (!status.isEmpty()) {
      peerings.put(id, new Peering(was.ours(), was.theirs(), status));
    }
    return ok(asked);
  }

  private Answer route(Asked asked, boolean instead) {
    Table table = tables.get(asked.get("RouteTableId"));
    if (table == null) {
      return notFound("InvalidRouteTableID.NotFound");
    }
    String destination = asked.get("DestinationCidrBlock");
    if (instead) {
      table.routes().removeIf(route -> route.contains(">" + destination + "<"));
    }
    table.routes().add(route(destination, asked.get("VpcPeeringConnectionId")));
    return ok(asked);
  }

  private static String route(String destination, String target) {
    return tag(
        "item",
        tag("destinationCidrBlock", destination),
        tag(target.startsWith("pcx-") ? "vpcPeeringConnectionId" : "gatewayId", target));
  }

  private static String told(Table table) {
    String associations =
        table.subnets().stream()
            .map(subnet -> tag("item", tag("subnetId", subnet)))
            .collect(Collectors.joining());
    return tag("vpcId", table.vpc())
        + tag("associationSet", table.main() ? tag("item", tag("main", "true")) : associations)
        + tag("routeSet", String.join("", table.routes()));
  }

  private static String told(Peering peering) {
    return tag("requesterVpcInfo", tag("vpcId", peering.ours()))
        + tag("accepterVpcInfo", tag("vpcId", peering.theirs()))
        + tag("status", tag("code", peering.status()));
  }

  private static <V> Answer listing(
      Asked asked,
      String set,
      Map<String, V> things,
      Function<Map.Entry<String, V>, String> told,
      String id) {
    String items =
        things.entrySet().stream()
            .map(thing -> tag("item", tag(id, thing.getKey()), told.apply(thing)))
            .collect(Collectors.joining());
    return ok(asked, tag(set, items), tag("nextToken", "again"));
  }

  private static Answer ok(Asked asked, String... content) {
    return Answer.ok(asked.action(), content);
  }

  private static Answer notFound(String code) {
    return Answer.refused(400, code, "It does not exist");
  }

  private String next(String prefix) {
    return prefix + "0000000000000%04x".formatted(ids.incrementAndGet());
  }

  static String tag(String name, String... content) {
    return "<" + name + ">" + String.join("", content) + "</" + name + ">";
  }

  @Override
  public void close() {
    closed.countDown();
    server.close();
  }
}
