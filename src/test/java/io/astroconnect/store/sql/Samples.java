package io.astroconnect.store.sql;

import io.astroconnect.model.allowlist.AllowlistIntent;
import io.astroconnect.model.allowlist.AllowlistRecord;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.CallerIdentity;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.store.AllowlistEntry;
import io.astroconnect.store.PeeringEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Values to store, told apart by a number. */
final class Samples {
  /** With more digits than milliseconds have. */
  static final Instant NOW = Instant.parse("2026-11-23T09:36:05.123456789Z");

  private static final VpcId OURS = new VpcId("vpc-06b1e94d27fa3c508");

  private Samples() {}

  static Cluster cluster(int n) {
    return new Cluster(
        new ClusterId("clx%06d".formatted(n)),
        "halden-%05d".formatted(n),
        n % 3 == 0 ? Provider.GCP : Provider.AWS,
        n % 3 == 1 ? ClusterType.HYBRID : ClusterType.DEDICATED,
        "418027365910",
        "eu-central-1",
        "vpc-%017x".formatted(n),
        List.of(Cidr.parse("172.20.0.0/20"), Cidr.parse("100.64.0.0/16")),
        List.of(Ipv4.parse("3.70.1.2"), Ipv4.parse("3.70.1." + n % 256)),
        List.of(Ipv4.parse("52.1.2.3")),
        "eu-west-1",
        n % 2 == 0,
        "Wexcombe Bank");
  }

  static ConnectionId id(int n) {
    return new ConnectionId("p-%06d".formatted(n));
  }

  static AllowlistEntry allowlist() {
    return new AllowlistEntry(
        new ConnectionId("a-abcdefgh"),
        new AllowlistIntent(cluster(1).id(), new ServiceId("snowflake"), false),
        "INC-20418",
        "mia",
        NOW,
        AllowlistRecord.NOTHING);
  }

  static PeeringEntry entry(int n) {
    return entry(id(n), n);
  }

  /** Asks for so many in one write. */
  static void ask(Path file, int many) {
    try (Database database = new Database(new SqliteFile(file))) {
      PeeringRows rows = new PeeringRows(new Json());
      database.write(
          handle ->
              IntStream.range(0, many).filter(n -> rows.insert(handle, entry(n))).boxed().toList());
    }
  }

  /** The one that is asked for with this number, under another id. */
  static PeeringEntry entry(ConnectionId id, int n) {
    return new PeeringEntry(
        id,
        cluster(n).id(),
        new Target(
            new AwsAccountId("004815162342"),
            new AwsRegion("eu-west-1"),
            new VpcId("vpc-%017x".formatted(n))),
        List.of(Cidr.parse("10.44.0.0/16"), Cidr.parse("10.45.0.0/16")),
        true,
        1,
        "ZD-4711",
        "kim",
        NOW.plusSeconds(n),
        PeeringRecord.NOTHING);
  }

  static VpcPeeringConnectionId pcx(int n) {
    return new VpcPeeringConnectionId("pcx-%017x".formatted(n));
  }

  static VpcPeering peering(int n, String code) {
    return new VpcPeering(
        pcx(n),
        code,
        "Pending Acceptance by 004815162342",
        new PeeringSide(
            "418027365910",
            "eu-central-1",
            OURS.value(),
            List.of(Cidr.parse("172.20.0.0/20")),
            true),
        new PeeringSide("004815162342", "", "vpc-0a1f4c7e92b3d5680", List.of(), null),
        n % 2 == 0 ? NOW.plusSeconds(604_800) : null);
  }

  static Fault fault() {
    return new Fault.Conflict(
        new Fault.Where("418027365910", "eu-central-1", "CreateRoute", "7c1f-ü-\"quoted\""),
        "RouteAlreadyExists",
        "The route identified by 10.44.0.0/16 already exists.\n");
  }

  static VpcFacts facts(Instant at) {
    return new VpcFacts(
        new Fact.Seen<>(
            new CallerIdentity("418027365910", "arn:aws:sts::418027365910:kim", true), at),
        new Fact.Seen<>(
            new Vpc(OURS, "418027365910", List.of(Cidr.parse("172.20.0.0/20")), true, false), at),
        new Fact.Seen<>(List.of(new Subnet("subnet-1", OURS), new Subnet("subnet-2", OURS)), at),
        new Fact.Seen<>(List.of(table("rtb-1", true), table("rtb-2", false)), at),
        new Fact.Seen<>(List.of(peering(1, "active"), peering(2, "quarantined")), at));
  }

  private static RouteTable table(String id, boolean main) {
    return new RouteTable(
        id,
        OURS,
        main,
        main ? Set.of() : Set.of("subnet-1", "subnet-2"),
        List.of(
            new Route(Cidr.parse("172.20.0.0/20"), "local", false),
            new Route(Cidr.parse("10.44.0.0/16"), pcx(1).value(), true)));
  }
}
