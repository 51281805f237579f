package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Ipv4;
import java.util.List;

/**
 * What the Astro API says of a deployment; what it left out is "" or empty.
 *
 * @param status in the API's own word, such as {@code HEALTHY}
 * @param egressIps the addresses that its traffic leaves from
 * @param recoveryIps those that it leaves from after a failover
 */
public record UpstreamDeployment(
    Deployment deployment, String status, List<Ipv4> egressIps, List<Ipv4> recoveryIps) {
  public UpstreamDeployment {
    egressIps = List.copyOf(egressIps);
    recoveryIps = List.copyOf(recoveryIps);
  }
}
