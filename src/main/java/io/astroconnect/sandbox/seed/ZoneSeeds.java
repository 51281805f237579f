package io.astroconnect.sandbox.seed;

import io.astroconnect.sandbox.seed.SeedFile.CustomerSeed;
import io.astroconnect.sandbox.seed.SeedFile.RoleSeed;
import io.astroconnect.sandbox.seed.SeedFile.ZoneSeed;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.HostedZone.ZoneVpc;
import io.astroconnect.sandbox.world.Role;
import io.astroconnect.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's hosted zones, and the role that they made for us. */
final class ZoneSeeds {

  private ZoneSeeds() {}

  static World around(World world, CustomerSeed customer) {
    World next = world;
    List<ZoneSeed> zones = customer.zones();
    if (zones != null) {
      for (ZoneSeed zone : zones) {
        next = next.with(zone(world, customer, zone));
      }
    }
    RoleSeed role = customer.role();
    return role == null
        ? next
        : next.with(new Role(role.arn(), customer.account(), role.externalId()));
  }

  private static HostedZone zone(World world, CustomerSeed customer, ZoneSeed seed) {
    List<ZoneVpc> vpcs = new ArrayList<>();
    vpcs.add(new ZoneVpc(customer.vpc(), customer.region()));
    vpcs.addAll(clusters(world, seed.associated()));
    return new HostedZone(
        seed.id(), seed.name(), customer.account(), vpcs, clusters(world, seed.authorized()));
  }

  private static List<ZoneVpc> clusters(World world, @Nullable List<String> names) {
    return names == null
        ? List.of()
        : world.clusters().stream()
            .filter(cluster -> names.contains(cluster.name()))
            .map(cluster -> new ZoneVpc(cluster.vpc(), cluster.region()))
            .toList();
  }
}
