package io.astroconnect.cloud;

import io.astroconnect.model.peering.aws.OwnVpc;
import java.util.List;

/** The VPCs of accounts of ours, where their ids are not known. */
public interface OwnVpcs {

  /** All of an account in a region, with their tags and the addresses of their NAT gateways. */
  List<OwnVpc> all(Scope scope);
}
