package io.astroconnect.cloud;

import io.astroconnect.model.cluster.OwnNetwork;
import java.util.List;

/** The networks of accounts of ours, where their names are not known. */
public interface OwnNetworks {

  /** All of an account or project in a region, with the addresses that their NAT leaves from. */
  List<OwnNetwork> all(Scope scope);
}
