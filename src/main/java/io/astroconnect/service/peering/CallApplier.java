package io.astroconnect.service.peering;

import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.Zones;
import io.astroconnect.model.peering.aws.AwsPeeringCall;
import io.astroconnect.model.peering.aws.AwsPeeringCall.AcceptVpcPeeringConnection;
import io.astroconnect.model.peering.aws.AwsPeeringCall.AssociateVPCWithHostedZone;
import io.astroconnect.model.peering.aws.AwsPeeringCall.CreateRoute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.CreateVpcPeeringConnection;
import io.astroconnect.model.peering.aws.AwsPeeringCall.DeleteRoute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.DeleteVpcPeeringConnection;
import io.astroconnect.model.peering.aws.AwsPeeringCall.DisassociateVPCFromHostedZone;
import io.astroconnect.model.peering.aws.AwsPeeringCall.InTheirName;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcAttribute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcPeeringConnectionOptions;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ReplaceRoute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.SwitchDns;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.VpcPeering;
import java.util.Map;
import java.util.Optional;

/** Sends one call of a plan to EC2 or Route 53. */
final class CallApplier {
  private final Networks networks;
  private final Peerings peerings;
  private final Zones zones;

  CallApplier(Networks networks, Peerings peerings, Zones zones) {
    this.networks = networks;
    this.peerings = peerings;
    this.zones = zones;
  }

  /** The peering that was made, if the call makes one. */
  Optional<VpcPeering> apply(
      AwsPeeringIntent intent, AwsPeeringCall call, Map<String, String> tags) {
    Scope ours = Scopes.ours(intent.cluster());
    switch (call) {
      case CreateVpcPeeringConnection(var vpc, var target) -> {
        return Optional.of(peerings.request(ours, vpc, target, tags));
      }
      case AssociateVPCWithHostedZone(var zone, var vpc) -> zones.associate(ours, zone, vpc);
      case DisassociateVPCFromHostedZone(var zone, var vpc) -> zones.disassociate(ours, zone, vpc);
      case InTheirName(var inner) -> apply(Scopes.theirs(intent), inner);
      default -> apply(ours, call);
    }
    return Optional.empty();
  }

  /** What can be done on either side. */
  private void apply(Scope scope, AwsPeeringCall call) {
    switch (call) {
      case CreateRoute(var table, var range, var peering) ->
          networks.createRoute(scope, table, range, peering);
      case ReplaceRoute(var table, var range, var peering) ->
          networks.replaceRoute(scope, table, range, peering);
      case DeleteRoute(var table, var range, var peering) ->
          networks.deleteRoute(scope, table, range, peering);
      case ModifyVpcAttribute(var vpc, var attribute) -> {
        switch (attribute) {
          case ENABLE_DNS_SUPPORT -> networks.enableDnsSupport(scope, vpc);
          case ENABLE_DNS_HOSTNAMES -> networks.enableDnsHostnames(scope, vpc);
        }
      }
      case ModifyVpcPeeringConnectionOptions(var peering) ->
          peerings.enableRequesterDns(scope, peering);
      case SwitchDns dns -> apply(scope, dns);
      case AcceptVpcPeeringConnection(var peering) -> peerings.accept(scope, peering);
      case DeleteVpcPeeringConnection(var peering) -> peerings.delete(scope, peering);
      case CreateVpcPeeringConnection _,
          AssociateVPCWithHostedZone _,
          DisassociateVPCFromHostedZone _,
          InTheirName _ ->
          throw new IllegalArgumentException(call.operation() + " is ours alone");
    }
  }

  private void apply(Scope scope, SwitchDns dns) {
    switch (dns.side()) {
      case REQUESTER -> {
        if (dns.on()) {
          peerings.enableRequesterDns(scope, dns.peering());
        } else {
          peerings.disableRequesterDns(scope, dns.peering());
        }
      }
      case ACCEPTER -> {
        if (dns.on()) {
          peerings.enableAccepterDns(scope, dns.peering());
        } else {
          peerings.disableAccepterDns(scope, dns.peering());
        }
      }
    }
  }
}
