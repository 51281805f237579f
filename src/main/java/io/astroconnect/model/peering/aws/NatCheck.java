package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.AddressChange;
import io.astroconnect.model.net.Ipv4;
import java.util.List;

/**
 * {@code nat}: the public addresses that the cluster's traffic leaves from are those of the
 * catalogue, which is what customers allow. A difference is a doubt: a peering works without.
 */
final class NatCheck implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    Fact<List<NatGateway>> gateways = seen.cloud().natGateways();
    if (gateways instanceof Fact.Unknown<List<NatGateway>> unknown) {
      return unknown.why() instanceof Fault.NotAsked
          ? List.of()
          : List.of(line(Level.WARNING, Reason.of(AwsPeeringReason.NOT_CHECKED, unknown.why())));
    }
    return AddressChange.of(intent.cluster(), Leaving.of(seen.cloud()))
        .map(change -> List.of(line(Level.WARNING, differs(change, seen.cloud()))))
        .orElseGet(() -> same(intent, seen.cloud()));
  }

  private static List<Check> same(AwsPeeringIntent intent, VpcFacts facts) {
    List<Ipv4> leaving = Leaving.of(facts);
    if (intent.cluster().egressIps().isEmpty() || leaving.isEmpty()) {
      return List.of();
    }
    return List.of(line(Level.OK, Reason.of(AwsPeeringReason.NAT_SAME, leaving.size())));
  }

  private static Reason differs(AddressChange change, VpcFacts facts) {
    List<Ipv4> held =
        facts.addresses().ifSeen().orElse(List.of()).stream()
            .map(ElasticAddress::address)
            .filter(change.missing()::contains)
            .toList();
    return Reason.of(
        AwsPeeringReason.NAT_DIFFERS,
        change.missingText(),
        change.newText(),
        AddressChange.text(held));
  }

  private static Check line(Level level, Reason why) {
    return new Check("nat", level, why);
  }
}
