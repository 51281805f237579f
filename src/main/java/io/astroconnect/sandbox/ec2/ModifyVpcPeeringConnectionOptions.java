package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each side sets its own DNS option, once the peering is active. */
final class ModifyVpcPeeringConnectionOptions implements Action {
  private static final String DNS = "AllowDnsResolutionFromRemoteVpc";

  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Peering peering = new Lookup(world, call, now).peering(call.required("VpcPeeringConnectionId"));
    Optional<Boolean> requester = wish(call, "Requester");
    Optional<Boolean> accepter = wish(call, "Accepter");
    if (requester.isEmpty() && accepter.isEmpty()) {
      throw Refused.missing(
          "RequesterPeeringConnectionOptions or AccepterPeeringConnectionOptions");
    }
    if (peering.status() != Status.ACTIVE) {
      throw Refused.notPermitted(
          "Peering "
              + peering.id()
              + " is not active. Peering options can be added only to active"
              + " peerings.");
    }
    requester.ifPresent(on -> allowed(world, call, peering, peering.requester(), "requester", on));
    accepter.ifPresent(on -> allowed(world, call, peering, peering.accepter(), "accepter", on));
    Side ours = requester.map(peering.requester()::withDns).orElse(peering.requester());
    Side theirs = accepter.map(peering.accepter()::withDns).orElse(peering.accepter());
    Peering changed = peering.withSides(ours, theirs);
    List<Element> body = new ArrayList<>();
    requester.ifPresent(on -> body.add(shown("requesterPeeringConnectionOptions", on)));
    accepter.ifPresent(on -> body.add(shown("accepterPeeringConnectionOptions", on)));
    return new Outcome(changed.equals(peering) ? world : world.with(changed), body);
  }

  private static Optional<Boolean> wish(Call call, String side) {
    String prefix = side + "PeeringConnectionOptions.";
    call.parameters()
        .startingWith(prefix + "AllowEgress")
        .ifPresent(
            classic -> {
              throw Refused.notPermitted("ClassicLink is not supported: " + classic);
            });
    return call.parameters().get(prefix + DNS).map(value -> Call.bool(prefix + DNS, value));
  }

  /** A key that is no account's may set both sides, in either region. */
  private static void allowed(
      World world, Call call, Peering peering, Side side, String name, boolean on) {
    if (call.caller().single()) {
      if (!call.caller().accounts(world).contains(side.owner())) {
        throw Refused.notPermitted(
            "User "
                + call.caller().accessKey()
                + " cannot modify "
                + name
                + " options of peering "
                + peering.id());
      }
      if (!side.region().equals(call.region())) {
        throw Refused.notPermitted(
            "The "
                + name
                + "'s VPC Peering connection options cannot be modified for a different"
                + " region");
      }
    }
    if (on && !world.dnsReady(peering)) {
      throw new Refused(
          "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled",
          "To enable DNS hostname resolution for the VPC peering connection, DNS hostname support"
              + " must be enabled for the VPCs.");
    }
  }

  private static Element shown(String name, boolean dns) {
    return Element.of(
        name,
        Element.text("allowDnsResolutionFromRemoteVpc", dns),
        Element.text("allowEgressFromLocalClassicLinkToRemoteVpc", false),
        Element.text("allowEgressFromLocalVpcToRemoteClassicLink", false));
  }
}
