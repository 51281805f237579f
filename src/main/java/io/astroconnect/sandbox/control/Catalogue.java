package io.astroconnect.sandbox.control;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.Deployment;
import io.astroconnect.sandbox.world.World;
import java.util.List;
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
      String behaviour) {}

  static Catalogue of(World world) {
    return new Catalogue(
        world.clusters().stream().map(Catalogue::row).toList(),
        world.deployments(),
        world.customers().stream().map(Catalogue::row).toList());
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

  private static CustomerRow row(Customer c) {
    return new CustomerRow(
        c.name(),
        c.provider(),
        c.account(),
        c.region(),
        c.vpc(),
        texts(c.cidrs()),
        c.behaviour().name());
  }

  private static List<String> texts(List<Cidr> cidrs) {
    return cidrs.stream().map(Cidr::toString).toList();
  }
}
