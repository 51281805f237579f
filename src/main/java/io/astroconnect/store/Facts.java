package io.astroconnect.store;

import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.gcp.NetworkFacts;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import java.util.Optional;
import java.util.Set;

/**
 * What was last seen of each of our VPCs and of each grant, so that a restart shows it with its
 * age.
 */
public interface Facts {
  /** Where a network is: an account or project, a region or what stands for it, and a name. */
  record Place(String account, String region, String vpc) {}

  /** Of all that was seen; few beside the clusters that a catalogue may hold. */
  Set<Place> places();

  Optional<VpcFacts> find(String account, String region, String vpc);

  void save(String account, String region, String vpc, VpcFacts facts);

  /** The same of a network of Google Cloud, ours or a customer's. */
  Optional<NetworkFacts> find(PeerNetwork network);

  void save(PeerNetwork network, NetworkFacts facts);

  /** What was last seen of a grant; of the policy only what the grant's own account holds. */
  Optional<GrantObservation> find(GrantEntry grant);

  void save(GrantEntry grant, GrantObservation seen);
}
