package io.astroconnect.sandbox.world;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is around the networks.
 *
 * @param hostedZones by their ids
 * @param natGateways by their ids
 * @param roles by their ARNs
 * @param unlisted ids of clusters that the Astro API no longer lists
 */
public record Surroundings(
    Map<String, HostedZone> hostedZones,
    Map<String, NatGateway> natGateways,
    Map<String, Role> roles,
    Limits limits,
    Conditions conditions,
    Google google,
    Set<String> unlisted) {

  public Surroundings {
    hostedZones = Collections.unmodifiableMap(new TreeMap<>(hostedZones));
    natGateways = Collections.unmodifiableMap(new TreeMap<>(natGateways));
    roles = Collections.unmodifiableMap(new TreeMap<>(roles));
    unlisted = Collections.unmodifiableSet(new TreeSet<>(unlisted));
  }

  /** Nothing around. */
  public static Surroundings none(Limits limits) {
    return new Surroundings(
        Map.of(), Map.of(), Map.of(), limits, Conditions.CALM, Google.NOTHING, Set.of());
  }

  Surroundings with(HostedZone zone) {
    Map<String, HostedZone> changed = new TreeMap<>(hostedZones);
    changed.put(zone.id(), zone);
    return new Surroundings(changed, natGateways, roles, limits, conditions, google, unlisted);
  }

  Surroundings with(NatGateway gateway) {
    Map<String, NatGateway> changed = new TreeMap<>(natGateways);
    changed.put(gateway.id(), gateway);
    return new Surroundings(hostedZones, changed, roles, limits, conditions, google, unlisted);
  }

  Surroundings with(Role role) {
    Map<String, Role> changed = new TreeMap<>(roles);
    changed.put(role.arn(), role);
    return new Surroundings(
        hostedZones, natGateways, changed, limits, conditions, google, unlisted);
  }

  public Surroundings with(Limits changed) {
    return new Surroundings(hostedZones, natGateways, roles, changed, conditions, google, unlisted);
  }

  public Surroundings with(Conditions changed) {
    return new Surroundings(hostedZones, natGateways, roles, limits, changed, google, unlisted);
  }

  public Surroundings with(Google changed) {
    return new Surroundings(hostedZones, natGateways, roles, limits, conditions, changed, unlisted);
  }

  /** The Astro API lists the cluster, or does not. */
  public Surroundings withListed(String cluster, boolean listed) {
    Set<String> changed = new TreeSet<>(unlisted);
    if (listed) {
      changed.remove(cluster);
    } else {
      changed.add(cluster);
    }
    return new Surroundings(hostedZones, natGateways, roles, limits, conditions, google, changed);
  }
}
