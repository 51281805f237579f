package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that EC2 and STS say about one of our VPCs.
 *
 * @param peerings every peering that our VPC is a side of, live or lately ended, in both directions
 */
public record VpcFacts(
    Fact<CallerIdentity> caller,
    Fact<Vpc> vpc,
    Fact<List<Subnet>> subnets,
    Fact<List<RouteTable>> routeTables,
    Fact<List<VpcPeering>> peerings) {

  public static VpcFacts notAsked() {
    return new VpcFacts(
        Fact.notAsked(), Fact.notAsked(), Fact.notAsked(), Fact.notAsked(), Fact.notAsked());
  }

  /** When the oldest of these facts was asked for. */
  public Instant oldest() {
    return all().map(Fact::at).min(Instant::compareTo).orElse(Instant.EPOCH);
  }

  Stream<Fact<?>> all() {
    return Stream.of(caller, vpc, subnets, routeTables, peerings);
  }
}
