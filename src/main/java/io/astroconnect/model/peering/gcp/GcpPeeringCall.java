package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Call;

/** The calls to Compute Engine that do a step of ours, each on our own network. */
public sealed interface GcpPeeringCall extends Call {

  /** Adds our half. */
  record AddPeering(String name, PeerNetwork target, Exchange exchange) implements GcpPeeringCall {
    @Override
    public String subject() {
      return target.toString();
    }
  }

  /** Changes which routes our half lets through. */
  record UpdatePeering(String name, Exchange exchange) implements GcpPeeringCall {
    @Override
    public String subject() {
      return name;
    }
  }

  /** Asks the other side to agree that the peering goes. */
  record RequestRemovePeering(String name) implements GcpPeeringCall {
    @Override
    public String subject() {
      return name;
    }
  }

  /** Takes that request back. */
  record CancelRequestRemovePeering(String name) implements GcpPeeringCall {
    @Override
    public String subject() {
      return name;
    }
  }

  /** Takes our half away. */
  record RemovePeering(String name) implements GcpPeeringCall {
    @Override
    public String subject() {
      return name;
    }
  }

  @Override
  default String operation() {
    String type = getClass().getSimpleName();
    return "networks." + Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }
}
