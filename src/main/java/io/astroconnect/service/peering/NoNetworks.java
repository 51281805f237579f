package io.astroconnect.service.peering;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import java.util.List;
import java.util.function.Consumer;

/** Where there is no Compute Engine: nobody is asked. */
final class NoNetworks implements PeerNetworks {

  @Override
  public Network network(PeerNetwork network) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public List<PeeringRoute> routes(Network network, String region) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public List<PeeringRoute> offered(Network network, String region) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void add(
      PeerNetwork ours,
      String name,
      PeerNetwork target,
      Exchange exchange,
      Consumer<PeeringOperation> hearing) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void update(
      PeerNetwork ours, String name, Exchange exchange, Consumer<PeeringOperation> hearing) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void requestRemoval(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void withdrawRemoval(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void remove(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing) {
    throw new CloudException(new Fault.NotAsked());
  }
}
