package io.astroconnect.sandbox.control;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.Deployment;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.Role;
import io.astroconnect.sandbox.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of {@code GET /catalogue}. */
record Catalogue(
    List<ClusterRow> clusters, List<Deployment> deployments, List<CustomerRow> customers) {

  record ClusterRow(
      String id,
      String name,
      String provider,
      String type,
      String account,
      String region,
      String vpc,
      List<String> cidrs,
      List<String> egressIps,
      List<String> recoveryIps,
      @Nullable String recoveryRegion,
      boolean privateEgress,
      String customer) {}

  record CustomerRow(
      String name,
      String provider,
      String account,
      String region,
      String vpc,
      List<String> cidrs,
      String behaviour,
      List<ZoneRow> zones,
      @Nullable String role,
      @Nullable String externalId) {}

  record ZoneRow(String id, String name) {}

  static Catalogue of(World world) {
    return new Catalogue(
        world.clusters().stream().map(Catalogue::row).toList(),
        world.deployments(),
        world.customers().stream().map(c -> row(world, c)).toList());
  }

  private static ClusterRow row(Cluster c) {
    return new ClusterRow(
        c.id(),
        c.name(),
        c.provider(),
        c.type(),
        c.account(),
        c.region(),
        c.vpc(),
        texts(c.cidrs()),
        c.egressIps(),
        c.recoveryIps(),
        c.recoveryRegion(),
        c.privateEgress(),
        c.customer());
  }

  private static CustomerRow row(World world, Customer c) {
    Optional<Role> role =
        world.surroundings().roles().values().stream()
            .filter(one -> one.account().equals(c.account()))
            .findFirst();
    HostedZone.ZoneVpc home = new HostedZone.ZoneVpc(c.vpc(), c.region());
    return new CustomerRow(
        c.name(),
        c.provider(),
        c.account(),
        c.region(),
        c.vpc(),
        texts(c.cidrs()),
        c.behaviour().name(),
        world.surroundings().hostedZones().values().stream()
            .filter(zone -> zone.vpcs().contains(home))
            .map(zone -> new ZoneRow(zone.id(), zone.name()))
            .toList(),
        role.map(Role::arn).orElse(null),
        role.map(Role::externalId).orElse(null));
  }

  private static List<String> texts(List<Cidr> cidrs) {
    return cidrs.stream().map(Cidr::toString).toList();
  }
}
