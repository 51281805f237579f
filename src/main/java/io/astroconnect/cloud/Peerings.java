package io.astroconnect.cloud;

import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.Map;

/** VPC peering connections of one account in one region. */
public interface Peerings {

  /** Every peering that EC2 reports there, read page by page. */
  List<VpcPeering> all(Scope scope);

  /**
   * Asks for a peering. Sends one request at the most: it is never retried after it may have been
   * taken, since EC2 has no client token for it.
   *
   * @param tags such as {@code Name}
   */
  VpcPeering request(Scope scope, VpcId vpc, Target target, Map<String, String> tags);

  /** Sets our side's DNS resolution, and nothing else. */
  void enableRequesterDns(Scope scope, VpcPeeringConnectionId peering);

  /** Takes our side's DNS resolution back, and nothing else. */
  void disableRequesterDns(Scope scope, VpcPeeringConnectionId peering);

  /**
   * Accepts a request, for the accepter; one that is accepted already is fine.
   *
   * @param accepter their account, in their VPC's region
   */
  void accept(Scope accepter, VpcPeeringConnectionId peering);

  /** Sets the accepter's side of DNS resolution, and nothing else. */
  void enableAccepterDns(Scope accepter, VpcPeeringConnectionId peering);

  /** Takes the accepter's side of DNS resolution back, and nothing else. */
  void disableAccepterDns(Scope accepter, VpcPeeringConnectionId peering);

  /**
   * Ends a peering, or takes back a request that waits; one that has ended, or is gone, is fine.
   */
  void delete(Scope scope, VpcPeeringConnectionId peering);
}
