package io.astroconnect.service.peering;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.Zones;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.aws.HostedZone;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;

/** Where there is no Route 53: nobody is asked. */
final class NoZones implements Zones {

  @Override
  public List<HostedZone> associated(Scope scope, VpcId vpc) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void associate(Scope scope, HostedZoneId zone, VpcId vpc) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void disassociate(Scope scope, HostedZoneId zone, VpcId vpc) {
    throw new CloudException(new Fault.NotAsked());
  }
}
