package io.astroconnect.model.peering.gcp;

/**
 * Which address families a peering exchanges subnet routes of; {@code NetworkPeering.stackType}.
 */
public enum StackType {
  IPV4_ONLY,
  IPV4_IPV6
}
