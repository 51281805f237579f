package io.astroconnect.sandbox.seed;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.seed.SeedFile.ClusterSeed;
import io.astroconnect.sandbox.seed.SeedFile.CustomerSeed;
import io.astroconnect.sandbox.seed.SeedFile.PeeringSeed;
import io.astroconnect.sandbox.world.Behaviour;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.Deployment;
import io.astroconnect.sandbox.world.Limits;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.Surroundings;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the first world. The same seed and moment give the same world. */
public final class Seed {
  /** Outstanding requests of a network (VPC user guide, "Amazon VPC quotas"). */
  private static final int REQUESTS = 25;

  /** Routes of a table, from the same place. */
  private static final int ROUTES = 500;

  private final SeedFile file;

  private Seed(SeedFile file) {
    this.file = file;
  }

  /** The cast that comes with the product. */
  public static Seed builtIn() {
    try (InputStream in = Seed.class.getResourceAsStream("seed.json")) {
      return read(Objects.requireNonNull(in, "seed.json is missing from the class path"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Another cast, in the form of {@code seed.json}. */
  public static Seed read(InputStream json) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    return new Seed(mapper.readValue(json, SeedFile.class));
  }

  public World world(Instant now) {
    World world =
        new World(
            file.clusters().stream().map(Seed::cluster).toList(),
            deployments(),
            file.customers().stream().map(this::customer).toList(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            file.pace(),
            Surroundings.none(new Limits(file.activePeeringsPerVpc(), REQUESTS, ROUTES)),
            now.toString(),
            0);
    for (ClusterSeed cluster : file.clusters()) {
      if (cluster.provider().equals("AWS")) {
        world = network(cluster).addTo(world, orElse(cluster.layout(), Layout.MAIN_IN_USE));
      }
    }
    for (Customer customer : world.customers()) {
      if (customer.provider().equals("AWS")) {
        world = network(customer).addTo(world, Layout.MAIN_ONLY);
      }
    }
    for (PeeringSeed peering : file.peerings()) {
      world = peered(world, peering, now);
    }
    for (CustomerSeed customer : file.customers()) {
      world = ZoneSeeds.around(world, customer);
    }
    return GoogleSeed.around(world, now);
  }

  private static Cluster cluster(ClusterSeed seed) {
    return new Cluster(
        seed.id(),
        seed.name(),
        seed.provider(),
        seed.type(),
        seed.account(),
        seed.region(),
        seed.vpc(),
        cidrs(seed.cidrs()),
        seed.egressIps(),
        orElse(seed.recoveryIps(), List.of()),
        seed.recoveryRegion(),
        seed.privateEgress(),
        seed.customer());
  }

  private List<Deployment> deployments() {
    Map<String, String> ids = new LinkedHashMap<>();
    file.clusters().forEach(c -> ids.put(c.name(), c.id()));
    return file.deployments().stream()
        .map(
            d ->
                new Deployment(
                    d.id(),
                    d.name(),
                    d.namespace(),
                    Objects.requireNonNull(ids.get(d.cluster()), d.cluster()),
                    d.workloadIdentity(),
                    d.recoveryIdentity()))
        .toList();
  }

  private Customer customer(CustomerSeed seed) {
    SeedFile.Habit habit =
        Objects.requireNonNull(file.behaviours().get(seed.behaviour()), seed.behaviour());
    return new Customer(
        seed.name(),
        seed.provider(),
        seed.account(),
        seed.region(),
        seed.vpc(),
        cidrs(seed.cidrs()),
        new Behaviour(seed.behaviour(), habit.answer(), habit.answersAfter(), habit.dnsAfter()));
  }

  private static NetworkSeed network(ClusterSeed seed) {
    List<Cidr> blocks = cidrs(seed.cidrs());
    String dns = orElse(seed.dns(), "support");
    Vpc vpc =
        new Vpc(
            seed.vpc(),
            seed.account(),
            seed.region(),
            blocks.getFirst(),
            blocks.subList(1, blocks.size()),
            !dns.equals("none"),
            dns.equals("hostnames"),
            Map.of("Name", seed.name(), "astronomer.io/cluster-id", seed.id()));
    List<String> ways = seed.privateEgress() ? List.of() : orElse(seed.natIps(), seed.egressIps());
    return new NetworkSeed(vpc, seed.name(), orElse(seed.routes(), Map.of()), ways);
  }

  private static NetworkSeed network(Customer customer) {
    List<Cidr> blocks = customer.cidrs();
    Vpc vpc =
        new Vpc(
            customer.vpc(),
            customer.account(),
            customer.region(),
            blocks.getFirst(),
            blocks.subList(1, blocks.size()),
            true,
            true,
            Map.of("Name", customer.name()));
    return new NetworkSeed(vpc, customer.name(), Map.of(), List.of(NetworkSeed.someAddress(vpc)));
  }

  private static World peered(World world, PeeringSeed seed, Instant now) {
    Cluster cluster =
        world.clusters().stream()
            .filter(c -> c.name().equals(seed.cluster()))
            .findFirst()
            .orElseThrow();
    Vpc theirs = Objects.requireNonNull(world.vpcs().get(seed.vpc()), seed.vpc());
    Instant since = now.minus(seed.activeFor());
    Peering peering =
        new Peering(
            seed.id(),
            new Side(cluster.account(), cluster.region(), cluster.vpc(), List.of(), seed.ourDns()),
            new Side(theirs.owner(), theirs.region(), theirs.id(), List.of(), seed.theirDns()),
            Status.ACTIVE,
            "Active",
            since,
            since.plus(world.pace().acceptance()),
            "",
            Map.of("Name", cluster.name()));
    World next = world.with(peering);
    for (RouteTable table : world.routeTables().values()) {
      if (table.vpc().equals(cluster.vpc()) && inUse(table)) {
        next = next.with(with(table, theirs.blocks(), seed.id()));
      }
    }
    return next;
  }

  /** The tables in use are those that were given a way to S3. */
  private static boolean inUse(RouteTable table) {
    return table.routes().stream().anyMatch(Route::toPrefixList);
  }

  private static RouteTable with(RouteTable table, List<Cidr> blocks, String connection) {
    RouteTable next = table;
    for (Cidr block : blocks) {
      next =
          next.with(
              NetworkSeed.route(block.toString(), Route.Kind.PEERING, connection, "CreateRoute"));
    }
    return next;
  }

  private static List<Cidr> cidrs(List<String> texts) {
    return texts.stream().map(Cidr::parse).toList();
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
