package io.astroconnect.handover;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.time.Instant;
import java.util.List;

/** The cluster of the pictures. */
public final class Fixtures {

  private Fixtures() {}

  public static Cluster cluster() {
    return cluster("halden-prod-euc1", "Halden Freight");
  }

  public static Cluster cluster(String name, String customer) {
    return cluster(name, customer, Provider.AWS);
  }

  static Cluster cluster(Provider provider) {
    return cluster("halden-prod-euc1", "Halden Freight", provider);
  }

  static Cluster cluster(String name, String customer, Provider provider) {
    return new Cluster(
        new ClusterId("clx7k2m9q0001"),
        name,
        provider,
        ClusterType.DEDICATED,
        "210987654321",
        "eu-central-1",
        "vpc-0c11a5e7d4b2f9a38",
        List.of(Cidr.parse("172.20.0.0/20"), Cidr.parse("172.20.16.0/21")),
        ips("203.0.113.14", "203.0.113.87"),
        ips("198.51.100.22", "198.51.100.141"),
        "eu-west-1",
        false,
        customer);
  }

  static List<Ipv4> ips(String... addresses) {
    return List.of(addresses).stream().map(Ipv4::parse).toList();
  }

  /** The same cluster, which Astro has had no more since then. */
  public static ClusterRecord gone(ClusterRecord known, Instant since) {
    Cluster c = known.cluster();
    return new ClusterRecord(
        c,
        known.byHand(),
        known.notes(),
        new Upstream(
            c.id(),
            "org",
            c.name(),
            c.provider(),
            c.type(),
            c.account(),
            c.region(),
            c.cidrs(),
            c.egressIps(),
            c.recoveryIps(),
            c.recoveryRegion(),
            c.privateEgress(),
            "CREATED",
            "HEALTHY"),
        since);
  }
}
