package io.astroconnect.cloud;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.Map;

/**
 * Whether calls to EC2 would be permitted, by its DryRun: nothing is done. Each method returns if
 * the call is permitted.
 *
 * <p>Each throws {@link CloudException} with a NotAllowed if it is not permitted, with a NotAsked
 * if it may not be asked for, and with another fault if EC2 says neither, such as a NotFound where
 * an object is not there.
 */
public interface Permissions {

  /**
   * True if EC2 is AWS itself. A compatible service may ignore DryRun and really act, so towards an
   * endpoint of another's nothing is ever sent.
   */
  boolean askable();

  void request(Scope scope, VpcId vpc, Target target, Map<String, String> tags);

  void accept(Scope scope, VpcPeeringConnectionId peering);

  void requesterDns(Scope scope, VpcPeeringConnectionId peering);

  void accepterDns(Scope scope, VpcPeeringConnectionId peering);

  void delete(Scope scope, VpcPeeringConnectionId peering);

  void createRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering);

  void replaceRoute(
      Scope scope, String routeTable, Cidr destination, VpcPeeringConnectionId peering);

  void deleteRoute(Scope scope, String routeTable, Cidr destination);
}
