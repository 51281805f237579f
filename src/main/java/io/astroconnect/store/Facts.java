package io.astroconnect.store;

import io.astroconnect.model.peering.aws.VpcFacts;
import java.util.Optional;

/** What was last seen of each of our VPCs, so that a restart shows it with its age. */
public interface Facts {
  Optional<VpcFacts> find(String account, String region, String vpc);

  void save(String account, String region, String vpc, VpcFacts facts);
}
