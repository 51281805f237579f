package io.astroconnect.service.peering;

import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.peering.aws.AwsPeeringCall;
import io.astroconnect.model.peering.aws.AwsPeeringCall.CreateRoute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.CreateVpcPeeringConnection;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcAttribute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcPeeringConnectionOptions;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ReplaceRoute;
import io.astroconnect.model.peering.aws.VpcPeering;
import java.util.Map;
import java.util.Optional;

/** Sends one call of a plan to EC2. */
final class CallApplier {
  private final Networks networks;
  private final Peerings peerings;

  CallApplier(Networks networks, Peerings peerings) {
    this.networks = networks;
    this.peerings = peerings;
  }

  /** The peering that was made, if the call makes one. */
  Optional<VpcPeering> apply(Scope scope, AwsPeeringCall call, Map<String, String> tags) {
    switch (call) {
      case CreateVpcPeeringConnection(var vpc, var target) -> {
        return Optional.of(peerings.request(scope, vpc, target, tags));
      }
      case CreateRoute(var table, var range, var peering) ->
          networks.createRoute(scope, table, range, peering);
      case ReplaceRoute(var table, var range, var peering) ->
          networks.replaceRoute(scope, table, range, peering);
      case ModifyVpcAttribute(var vpc, var attribute) -> {
        switch (attribute) {
          case ENABLE_DNS_SUPPORT -> networks.enableDnsSupport(scope, vpc);
          case ENABLE_DNS_HOSTNAMES -> networks.enableDnsHostnames(scope, vpc);
        }
      }
      case ModifyVpcPeeringConnectionOptions(var peering) ->
          peerings.enableRequesterDns(scope, peering);
    }
    return Optional.empty();
  }
}
