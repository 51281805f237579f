package io.astroconnect.cloud;

import io.astroconnect.model.peering.aws.HostedZone;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;

/** Private hosted zones, ours or a customer's, and the VPCs of ours that may use them. */
public interface Zones {

  /** The zones that are associated with a VPC of the scope's region, whoever owns them. */
  List<HostedZone> associated(Scope scope, VpcId vpc);

  /**
   * Lets a VPC use a zone; one that it uses already is fine.
   *
   * @throws CloudException with a Conflict of code {@link HostedZone#NOT_AUTHORIZED} if the zone is
   *     another account's that has not authorized this VPC
   */
  void associate(Scope scope, HostedZoneId zone, VpcId vpc);

  /** Ends that; a zone that is not associated, or is gone, is fine. */
  void disassociate(Scope scope, HostedZoneId zone, VpcId vpc);
}
