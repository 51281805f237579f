package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Due.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a VPC peering connection lives (VPC peering guide, "VPC peering connection lifecycle").
 * Callers check whether a step is allowed; these functions do it.
 */
public final class LifeCycle {
  private static final Duration SOONEST = Duration.ofSeconds(1);
  private static final Duration LATEST = Duration.ofMinutes(15);

  static final String FAILED_WORDS =
      "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range";

  private LifeCycle() {}

  /** A new request: known at once, settled a moment later. Its id is the world's next one. */
  public static World request(
      World world, Side requester, Side accepter, Map<String, String> tags, Instant now) {
    Peering peering =
        new Peering(
            world.nextId("pcx-"),
            requester,
            accepter,
            Status.INITIATING_REQUEST,
            "Initiating Request to " + accepter.owner(),
            now,
            now.plus(world.pace().acceptance()),
            "",
            tags);
    return world
        .counted()
        .with(peering)
        .later(now.plus(world.pace().initiating()), peering, Turn.SETTLE);
  }

  /** The accepter agreed; {@code told} are the blocks of a network that is not known here. */
  public static World accept(World world, Peering peering, List<Cidr> told, Instant now) {
    Peering accepted =
        peering
            .withSides(peering.requester(), peering.accepter().withTold(told))
            .into(Status.PROVISIONING, "Provisioning", now, "");
    return world
        .with(accepted)
        .later(now.plus(world.pace().provisioning()), accepted, Turn.ACTIVATE);
  }

  public static World reject(World world, Peering peering, String by, Instant now) {
    return end(world, peering.into(Status.REJECTED, "Rejected by " + by, now, by));
  }

  /** Nobody answered in time. */
  public static World expire(World world, Peering peering, Instant now) {
    return end(world, peering.into(Status.EXPIRED, "Expired", now, ""));
  }

  public static World delete(World world, Peering peering, String by, Instant now) {
    Peering deleting = peering.into(Status.DELETING, "Deleting", now, by);
    return world
        .with(deleting)
        .later(now.plus(world.pace().deleting()), deleting, Turn.FINISH_DELETE);
  }

  /** One event at its time; an event that was overtaken changes nothing. */
  static World happen(World world, Due event) {
    Peering peering = world.peerings().get(event.connection());
    if (peering == null) {
      return world;
    }
    Instant at = event.at();
    return switch (event.turn()) {
      case SETTLE ->
          peering.status() == Status.INITIATING_REQUEST ? settle(world, peering, at) : world;
      case EXPIRE -> pending(peering) ? expire(world, peering, at) : world;
      case CUSTOMER_ACCEPTS ->
          pending(peering) && room(world, peering) ? accept(world, peering, List.of(), at) : world;
      case CUSTOMER_REJECTS ->
          pending(peering) ? reject(world, peering, peering.accepter().owner(), at) : world;
      case ACTIVATE ->
          peering.status() == Status.PROVISIONING ? activate(world, peering, at) : world;
      case CUSTOMER_SETS_DNS ->
          peering.status() == Status.ACTIVE ? setDns(world, peering, at) : world;
      case FINISH_DELETE ->
          end(world, peering.into(Status.DELETED, "Deleted by " + peering.by(), at, peering.by()));
      case VANISH -> world.without(peering);
    };
  }

  private static boolean pending(Peering peering) {
    return peering.status() == Status.PENDING_ACCEPTANCE;
  }

  private static boolean room(World world, Peering peering) {
    return !world.full(peering.requester()) && !world.full(peering.accepter());
  }

  private static World settle(World world, Peering peering, Instant at) {
    if (!possible(world, peering)) {
      return end(world, peering.into(Status.FAILED, FAILED_WORDS, at, ""));
    }
    String words = "Pending Acceptance by " + peering.accepter().owner();
    Peering pending = peering.into(Status.PENDING_ACCEPTANCE, words, at, "");
    World waiting = world.with(pending).later(pending.expires(), pending, Turn.EXPIRE);
    return world
        .customer(pending.accepter())
        .map(Customer::behaviour)
        .map(habit -> answered(waiting, pending, habit, at))
        .orElse(waiting);
  }

  private static World answered(World world, Peering pending, Behaviour habit, Instant at) {
    Instant then = at.plus(habit.answersAfter());
    return switch (habit.answer()) {
      case ACCEPT -> world.later(then, pending, Turn.CUSTOMER_ACCEPTS);
      case REJECT -> world.later(then, pending, Turn.CUSTOMER_REJECTS);
      case NONE -> world;
    };
  }

  /** In a known account the VPC must exist; two known networks must not overlap. */
  private static boolean possible(World world, Peering peering) {
    if (peering.requester().vpc().equals(peering.accepter().vpc())) {
      return false;
    }
    if (world.network(peering.accepter()).isEmpty()) {
      return !world.knows(peering.accepter().owner());
    }
    List<Cidr> theirs = world.blocks(peering.accepter());
    return world.blocks(peering.requester()).stream()
        .noneMatch(block -> theirs.stream().anyMatch(block::overlaps));
  }

  private static World activate(World world, Peering peering, Instant at) {
    World active = world.with(peering.into(Status.ACTIVE, "Active", at, ""));
    Duration dnsAfter =
        world.customer(world.theirSide(peering)).map(c -> c.behaviour().dnsAfter()).orElse(null);
    return dnsAfter == null
        ? active
        : active.later(at.plus(dnsAfter), peering, Turn.CUSTOMER_SETS_DNS);
  }

  /**
   * Refused while one network's DNS is off: the customer tries again, each time after twice as
   * long, and once a quarter of an hour at the least.
   */
  private static World setDns(World world, Peering peering, Instant at) {
    if (world.dnsReady(peering)) {
      return world.with(peering.withDns(world.theirSide(peering), true));
    }
    Duration waited = Duration.between(peering.since(), at);
    Duration again =
        waited.compareTo(SOONEST) < 0 ? SOONEST : waited.compareTo(LATEST) > 0 ? LATEST : waited;
    return world.later(at.plus(again), peering, Turn.CUSTOMER_SETS_DNS);
  }

  private static World end(World world, Peering ended) {
    Duration shown =
        ended.status() == Status.FAILED ? world.pace().shownBriefly() : world.pace().shownLong();
    return world.with(ended).later(ended.since().plus(shown), ended, Turn.VANISH);
  }
}
