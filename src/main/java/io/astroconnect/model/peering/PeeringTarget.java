package io.astroconnect.model.peering;

/** The customer's network, whatever the cloud, as texts to show and to keep. */
public interface PeeringTarget {

  /** The AWS account or the Google project that it is in. */
  String owner();

  /** Its region, or "" where networks are global. */
  String place();

  /** The VPC's id, or the network's name. */
  String network();
}
