package io.astroconnect.service.peering;

import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.BareEc2;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.store.sql.SqlStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** One process of a workspace: the real services over a real store and a bare EC2. */
public final class Bureau implements AutoCloseable {
  public static final String OUR_VPC = "vpc-0aaaaaaaaaaaaaaaa";
  public static final Cluster CLUSTER =
      new Cluster(
          ClusterId.parse("clx1"),
          "etl-prod",
          Provider.AWS,
          ClusterType.DEDICATED,
          BareEc2.ACCOUNT,
          "eu-central-1",
          OUR_VPC,
          List.of(Cidr.parse("172.20.0.0/20")),
          List.of(),
          List.of(),
          "",
          false,
          "");

  public final Time clock;
  public final SqlStore store;
  public final PeeringService service;
  private final AwsClients clients;

  /** Time that passes only while somebody waits. */
  public static final class Time extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-11-17T20:14:00Z"));

    public void pass(Duration span) {
      now.updateAndGet(at -> at.plus(span));
    }

    @Override
    public Instant instant() {
      return now.updateAndGet(at -> at.plusMillis(1));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  public Bureau(Path home, BareEc2 ec2, Time clock) {
    this.clock = clock;
    store = SqlStore.open(home.resolve("store.sqlite"));
    store.clusters().save(CLUSTER);
    clients = new AwsClients(ec2.endpoints(), List.of(), true);
    AwsNetworks networks = new AwsNetworks(clients);
    AwsPeerings peerings = new AwsPeerings(clients);
    service =
        new PeeringService(
            store,
            new VpcObserver(new AwsAccounts(clients), networks, peerings, clock),
            networks,
            peerings,
            new ChangeGuard(false, clock, store.activities(), "test"),
            clock,
            clock::pass,
            "test");
  }

  public static AwsPeeringIntent intent(String vpc, String... ranges) {
    return new AwsPeeringIntent(
        CLUSTER,
        new Target(
            AwsAccountId.parse("004815162342"), AwsRegion.parse("eu-central-1"), VpcId.parse(vpc)),
        List.of(ranges).stream().map(Cidr::parse).toList(),
        true,
        1);
  }

  @Override
  public void close() {
    clients.close();
    store.close();
  }
}
