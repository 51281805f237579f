package io.astroconnect.service.peering;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.task.Progress;
import java.util.List;

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
      PeerNetwork ours, String name, PeerNetwork target, Exchange exchange, Progress progress) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void update(PeerNetwork ours, String name, Exchange exchange, Progress progress) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void requestRemoval(PeerNetwork ours, String name, Progress progress) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void withdrawRemoval(PeerNetwork ours, String name, Progress progress) {
    throw new CloudException(new Fault.NotAsked());
  }

  @Override
  public void remove(PeerNetwork ours, String name, Progress progress) {
    throw new CloudException(new Fault.NotAsked());
  }
}
