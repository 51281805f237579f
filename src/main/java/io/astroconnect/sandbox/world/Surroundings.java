package io.astroconnect.sandbox.world;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is around the networks.
 *
 * @param hostedZones by their ids
 * @param natGateways by their ids
 * @param roles by their ARNs
 */
public record Surroundings(
    Map<String, HostedZone> hostedZones,
    Map<String, NatGateway> natGateways,
    Map<String, Role> roles,
    Limits limits,
    Conditions conditions,
    Google google) {

  public Surroundings {
    hostedZones = Collections.unmodifiableMap(new TreeMap<>(hostedZones));
    natGateways = Collections.unmodifiableMap(new TreeMap<>(natGateways));
    roles = Collections.unmodifiableMap(new TreeMap<>(roles));
  }

  /** Nothing around. */
  public static Surroundings none(Limits limits) {
    return new Surroundings(Map.of(), Map.of(), Map.of(), limits, Conditions.CALM, Google.NOTHING);
  }

  Surroundings with(HostedZone zone) {
    Map<String, HostedZone> changed = new TreeMap<>(hostedZones);
    changed.put(zone.id(), zone);
    return new Surroundings(changed, natGateways, roles, limits, conditions, google);
  }

  Surroundings with(NatGateway gateway) {
    Map<String, NatGateway> changed = new TreeMap<>(natGateways);
    changed.put(gateway.id(), gateway);
    return new Surroundings(hostedZones, changed, roles, limits, conditions, google);
  }

  Surroundings with(Role role) {
    Map<String, Role> changed = new TreeMap<>(roles);
    changed.put(role.arn(), role);
    return new Surroundings(hostedZones, natGateways, changed, limits, conditions, google);
  }

  public Surroundings with(Limits changed) {
    return new Surroundings(hostedZones, natGateways, roles, changed, conditions, google);
  }

  public Surroundings with(Conditions changed) {
    return new Surroundings(hostedZones, natGateways, roles, limits, changed, google);
  }

  public Surroundings with(Google changed) {
    return new Surroundings(hostedZones, natGateways, roles, limits, conditions, changed);
  }
}
