package io.astroconnect.cloud;

import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.Map;

/** VPC peering connections of one of our accounts in one region. */
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
}
