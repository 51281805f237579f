package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scenes at random: mostly sensible, sometimes not, as clouds and people are. */
final class RandomScene {
  private static final List<String> STATUSES =
      List.of(
          "initiating-request",
          "pending-acceptance",
          "provisioning",
          "active",
          "active",
          "active",
          "failed",
          "expired",
          "rejected",
          "deleting",
          "deleted",
          "a-code-of-tomorrow",
          "");

  private static final List<Cidr> RANGES =
      Stream.of(
              "10.44.0.0/16",
              "10.44.0.0/17",
              "10.45.0.0/16",
              "10.0.0.0/8",
              "192.168.7.0/29",
              "8.8.8.8/32",
              "172.20.8.0/21")
          .map(Cidr::parse)
          .toList();

  private static final List<VpcPeeringConnectionId> IDS =
      IntStream.range(0, 5).mapToObj(i -> new VpcPeeringConnectionId("pcx-0000000" + i)).toList();

  private static final List<Fault> FAULTS =
      List.of(
          Scene.THROTTLED,
          Scene.REFUSED,
          new Fault.NeedsSignIn(Fault.Where.NOWHERE, "aws sso login"),
          new Fault.Conflict(Fault.Where.NOWHERE, "RouteAlreadyExists", "taken"),
          new Fault.Bug(Fault.Where.NOWHERE, "odd"));

  private static final List<HostedZoneId> ZONES =
      Stream.of("Z0001", "Z0002", "Z0003").map(HostedZoneId::new).toList();

  private static final List<Ipv4> ADDRESSES =
      Stream.of("203.0.113.7", "203.0.113.8", "203.0.113.9").map(Ipv4::parse).toList();

  /** What may have been made at some time. */
  private static final List<StepId> THINGS =
      Stream.of(
              "zone/Z0001",
              "zone/Z0002",
              "dns-requester",
              "route/rtb-0/10.45.0.0/16",
              "route/rtb-1/10.44.0.0/16",
              "return-route/rtb-9/172.20.0.0/20")
          .map(StepId::new)
          .toList();

  private final Random random;

  RandomScene(long seed) {
    this.random = new Random(seed);
  }

  Scene next() {
    Scene scene = new Scene();
    wishes(scene);
    cloud(scene);
    record(scene);
    if (chance(12)) {
      complete(scene);
      switch (random.nextInt(3)) {
        case 0 -> scene.told.clear();
        case 1 -> {
          scene.egressIps = ADDRESSES.subList(0, 1);
          scene.natGateways = Scene.seen(List.of(gateway(ADDRESSES.subList(1, 2))));
        }
        default -> {}
      }
      return scene;
    }
    scene.now = Scene.NOW.plusSeconds(chance(5) ? random.nextInt(900_000) : random.nextInt(60));
    return scene;
  }

  /** The same with everything seen or told that was asked for, lately. */
  Scene complete(Scene scene) {
    scene.clusterVpc = Scene.OURS.value();
    scene.caller = Scene.seen(new CallerIdentity("418027365910", "arn", false));
    scene.vpcDns(true, true);
    scene.subnets = Scene.seen(scene.subnets.ifSeen().orElse(List.of()));
    Route[] routes =
        scene.cidrs.stream()
            .map(range -> new Route(range, Scene.PCX.value(), false))
            .toArray(Route[]::new);
    scene.tables(
        Scene.table("rtb-0", true, Set.of(), routes),
        Scene.table("rtb-1", false, Set.of("subnet-0"), routes));
    List<Cidr> blocks = chance(2) ? List.of() : scene.cidrs;
    scene.peerings(Scene.peering(Scene.PCX, "active", true, true, blocks));
    scene.now = Scene.NOW.plusSeconds(random.nextInt(300));
    scene.terms = Terms.PLAIN.withZones(scene.terms.zones());
    scene.using(scene.terms.zones().toArray(HostedZoneId[]::new));
    scene.natGateways = Scene.seen(List.of());
    scene.made.clear();
    return scene.told("return-routes");
  }

  private void wishes(Scene scene) {
    scene.cidrs = some(RANGES, chance(20) ? 0 : 1 + random.nextInt(3));
    scene.dns = !chance(4);
    scene.round = 1 + (chance(3) ? 1 : 0);
    scene.provider = chance(30) ? Provider.GCP : Provider.AWS;
    scene.type = chance(30) ? ClusterType.STANDARD : ClusterType.DEDICATED;
    scene.clusterVpc = chance(40) ? "default" : Scene.OURS.value();
    scene.terms =
        new Terms(
            chance(4) ? Wish.REMOVED : Wish.CONNECTED,
            some(ZONES, random.nextInt(3)),
            chance(6) ? pick(IDS) : null,
            chance(5) ? Scene.ROLE : null);
    if (chance(8)) {
      scene.sibling("p-other1", other(), RANGES.get(random.nextInt(RANGES.size())).toString());
    }
  }

  private static Target other() {
    return new Target(
        new AwsAccountId("111122223333"), Scene.TARGET.region(), new VpcId("vpc-11111111"));
  }

  private void cloud(Scene scene) {
    scene.caller = fact(new CallerIdentity("418027365910", "arn", false));
    scene.vpc =
        fact(new Vpc(Scene.OURS, "418027365910", List.of(Scene.OUR_BLOCK), maybe(), maybe()));
    scene.subnets =
        fact(
            IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Subnet("subnet-" + i, Scene.OURS))
                .toList());
    scene.peerings = fact(some(IDS, random.nextInt(4)).stream().map(this::peering).toList());
    scene.tables =
        fact(IntStream.range(0, random.nextInt(4)).mapToObj(i -> table(scene, i)).toList());
    scene.zones =
        fact(
            some(ZONES, random.nextInt(3)).stream()
                .map(zone -> new HostedZone(zone, "db.example", ""))
                .toList());
    if (chance(3)) {
      scene.egressIps = some(ADDRESSES, 1 + random.nextInt(2));
      scene.natGateways = fact(List.of(gateway(some(ADDRESSES, random.nextInt(3)))));
      scene.addresses =
          fact(
              some(ADDRESSES, random.nextInt(3)).stream()
                  .map(address -> new ElasticAddress(address, "", ""))
                  .toList());
    }
    scene.limits = chance(8) ? new Limits(1, 1 + random.nextInt(3)) : Limits.USUAL;
    if (scene.terms.roleIfAny().isPresent()) {
      scene.theirs = theirs();
    }
  }

  private static NatGateway gateway(List<Ipv4> addresses) {
    return new NatGateway("nat-0a1b", Scene.OURS, "subnet-1", true, addresses);
  }

  private VpcFacts theirs() {
    Route[] routes =
        chance(2) ? new Route[0] : new Route[] {new Route(Scene.OUR_BLOCK, target(), chance(3))};
    return new VpcFacts(
        fact(new CallerIdentity("004815162342", "arn", false)),
        fact(new Vpc(Scene.TARGET.vpc(), "004815162342", some(RANGES, 2), maybe(), maybe())),
        fact(List.of(new Subnet("subnet-9", Scene.TARGET.vpc()))),
        fact(List.of(new RouteTable("rtb-9", Scene.TARGET.vpc(), true, Set.of(), List.of(routes)))),
        fact(List.of()));
  }

  private <T> Fact<T> fact(T value) {
    Instant at = Scene.NOW.minusSeconds(chance(10) ? 400 : 1);
    return switch (random.nextInt(14)) {
      case 0 -> new Fact.Unknown<>(FAULTS.get(random.nextInt(FAULTS.size())), at);
      case 1 -> chance(3) ? new Fact.Gone<>(at) : new Fact.Seen<>(value, at);
      case 2 -> chance(3) ? Fact.notAsked() : new Fact.Seen<>(value, at);
      default -> new Fact.Seen<>(value, at);
    };
  }

  private VpcPeering peering(VpcPeeringConnectionId id) {
    List<Cidr> blocks = chance(2) ? List.of() : some(RANGES, 1 + random.nextInt(3));
    VpcPeering ours = Scene.peering(id, pick(STATUSES), maybe(), maybe(), blocks);
    return switch (random.nextInt(8)) {
      case 0 -> Scene.reversed(ours);
      case 1 -> elsewhere(ours);
      default -> ours;
    };
  }

  private static VpcPeering elsewhere(VpcPeering peering) {
    PeeringSide side =
        new PeeringSide(
            "111122223333", "eu-central-1", "vpc-11111111", peering.accepter().cidrs(), null);
    return new VpcPeering(
        peering.id(), peering.code(), "", peering.requester(), side, peering.expiresAt());
  }

  private RouteTable table(Scene scene, int number) {
    Map<Cidr, Route> routes = new LinkedHashMap<>();
    if (chance(3)) {
      Stream.concat(scene.cidrs.stream(), some(RANGES, 1).stream())
          .filter(range -> random.nextBoolean())
          .forEach(range -> routes.put(range, new Route(range, target(), chance(3))));
    }
    Set<String> subnets = new HashSet<>();
    if (number > 0 || chance(3)) {
      subnets.addAll(some(List.of("subnet-0", "subnet-1", "subnet-2"), random.nextInt(3)));
    }
    return Scene.table(
        "rtb-" + number, number == 0 && !chance(6), subnets, routes.values().toArray(Route[]::new));
  }

  private String target() {
    return chance(3) ? "nat-0a1b" : pick(IDS).value();
  }

  private void record(Scene scene) {
    some(IDS, random.nextInt(3))
        .forEach(
            id ->
                scene.issued.add(
                    new Issued(id, 1 + random.nextInt(2), chance(4) ? null : peering(id))));
    List<StepId> steps = scene.plan().steps().stream().map(step -> step.id()).toList();
    some(steps, random.nextInt(4)).forEach(step -> scene.attempts.put(step, attempt()));
    record(scene, steps);
    some(steps, random.nextInt(1 + steps.size()))
        .forEach(step -> scene.reached.put(step, Scene.NOW.minusSeconds(500)));
    some(steps, random.nextInt(3))
        .forEach(
            step -> scene.told.put(step, new Confirmation("Ines", "", Scene.NOW.minusSeconds(90))));
  }

  private void record(Scene scene, List<StepId> steps) {
    Stream.concat(steps.stream(), THINGS.stream())
        .filter(step -> chance(3))
        .forEach(step -> scene.made.put(step, Scene.NOW.minusSeconds(random.nextInt(900))));
    if (chance(2)) {
      scene.reached("accept");
    }
    some(steps, random.nextInt(2)).forEach(step -> scene.turned.put(step, Scene.NOW));
    some(steps, random.nextInt(2))
        .forEach(
            step ->
                scene.attempts.put(
                    step,
                    new Attempt(
                        Scene.NOW.minusSeconds(70),
                        Scene.NOW.minusSeconds(chance(2) ? 69 : 100),
                        new Fault.Conflict(Fault.Where.NOWHERE, HostedZone.NOT_AUTHORIZED, "no"))));
  }

  private Attempt attempt() {
    Instant sent = Scene.NOW.minus(Duration.ofSeconds(random.nextInt(60) - 5));
    return chance(3)
        ? new Attempt(sent, null, null)
        : new Attempt(sent, sent.plusSeconds(1), chance(2) ? pick(FAULTS) : null);
  }

  private @Nullable Boolean maybe() {
    return chance(3) ? null : (Boolean) random.nextBoolean();
  }

  /** True once in so many times. */
  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> List<T> some(List<T> all, int count) {
    List<T> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    return List.copyOf(mixed.subList(0, Math.min(count, mixed.size())));
  }
}
