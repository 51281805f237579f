package io.astroconnect.ui.peering;

import io.astroconnect.service.peering.PeeringView;

/** Writes what the customer has to do as text to hand over. */
@FunctionalInterface
public interface HandoverText {

  /** The customer's steps as commands of the AWS CLI. */
  String awsCli(PeeringView view);
}
