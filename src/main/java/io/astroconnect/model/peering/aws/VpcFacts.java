package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that EC2, STS and Route 53 say about a VPC.
 *
 * @param peerings every peering that our VPC is a side of, live or lately ended, in both directions
 * @param zones the private hosted zones that the VPC uses
 * @param natGateways what its traffic to the internet leaves from
 * @param addresses the public addresses of its account and region
 */
public record VpcFacts(
    Fact<CallerIdentity> caller,
    Fact<Vpc> vpc,
    Fact<List<Subnet>> subnets,
    Fact<List<RouteTable>> routeTables,
    Fact<List<VpcPeering>> peerings,
    Fact<List<HostedZone>> zones,
    Fact<List<NatGateway>> natGateways,
    Fact<List<ElasticAddress>> addresses) {

  /** What every peering rests on; the rest was not asked. */
  public VpcFacts(
      Fact<CallerIdentity> caller,
      Fact<Vpc> vpc,
      Fact<List<Subnet>> subnets,
      Fact<List<RouteTable>> routeTables,
      Fact<List<VpcPeering>> peerings) {
    this(
        caller,
        vpc,
        subnets,
        routeTables,
        peerings,
        Fact.notAsked(),
        Fact.notAsked(),
        Fact.notAsked());
  }

  public static VpcFacts notAsked() {
    return new VpcFacts(
        Fact.notAsked(), Fact.notAsked(), Fact.notAsked(), Fact.notAsked(), Fact.notAsked());
  }

  /** The same with what Route 53 says. */
  public VpcFacts with(Fact<List<HostedZone>> others) {
    return new VpcFacts(
        caller, vpc, subnets, routeTables, peerings, others, natGateways, addresses);
  }

  /** When the oldest of the facts that every peering rests on was asked for. */
  public Instant oldest() {
    return all().map(Fact::at).min(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** The facts that every peering rests on. */
  Stream<Fact<?>> all() {
    return Stream.of(caller, vpc, subnets, routeTables, peerings);
  }
}
