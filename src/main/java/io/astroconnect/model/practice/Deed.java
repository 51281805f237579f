package io.astroconnect.model.practice;

import io.astroconnect.model.net.Cidr;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One thing to do to the sandbox. Drift and customers' deeds are done once; trouble lasts until
 * {@link Calm}. Each is answered with a short text: what became different.
 */
public sealed interface Deed {
  /** Stands for every account. */
  String EVERY = "*";

  /** Stands for Google Cloud where a region is asked for. */
  String GLOBAL = "global";

  /** Stands for the Astro API where a region is asked for. */
  String ASTRO = "astro";

  /**
   * The customer accepts a request.
   *
   * @param blocks their network's ranges, if the sandbox does not know it; else none
   */
  record Accept(String connection, List<Cidr> blocks) implements Deed {
    public Accept {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * The customer asks us for a peering with a cluster.
   *
   * @param vpc their network, or "" for the first of the cluster's customer that has none with it
   */
  record AskForPeering(String cluster, String vpc) implements Deed {}

  /** The customer rejects a request. */
  record Reject(String connection) implements Deed {}

  /** The seven days of a request are over. */
  record Expire(String connection) implements Deed {}

  /** The customer switches their side's DNS resolution on. */
  record SetTheirDns(String connection) implements Deed {}

  /** The customer routes each of our ranges to the peering. */
  record AddTheirRoutes(String connection) implements Deed {}

  /** A route of ours to a peering is taken away. */
  record DropRoute(String connection) implements Deed {}

  /** A route of ours is led to a peering that is no more. */
  record Blackhole(String connection) implements Deed {}

  /** A side's DNS resolution across a peering is switched off. */
  record SwitchDnsOff(String connection, Side side) implements Deed {}

  /** The VPC of a cluster loses its DNS host names. */
  record SwitchHostnamesOff(String cluster) implements Deed {}

  /** A NAT gateway of a cluster gets another public address. */
  record ChangeAddress(String cluster) implements Deed {}

  /** The customer ends a peering. */
  record DeletePeering(String connection) implements Deed {}

  /** AWS no longer knows a peering. */
  record Vanish(String connection) implements Deed {}

  /** The owner of a hosted zone lets a VPC of ours use it. */
  record AuthorizeZone(String zone, String vpc) implements Deed {}

  /** The owner takes that back; what is associated stays so. */
  record RevokeZone(String zone, String vpc) implements Deed {}

  /**
   * An account may not make a call.
   *
   * @param account 12 digits, a Google project, or {@link #EVERY}
   * @param action the API's name of the call
   */
  record Deny(String account, String action) implements Deed {}

  /**
   * That is permitted again.
   *
   * @param account 12 digits, or {@link #EVERY}
   * @param action the API's name of the call
   */
  record Allow(String account, String action) implements Deed {}

  /**
   * The sign-in to an account ends.
   *
   * @param account 12 digits, a Google project, or {@link #EVERY}
   */
  record ExpireSignIn(String account) implements Deed {}

  /**
   * Somebody signs in again.
   *
   * @param account 12 digits, a Google project, or {@link #EVERY}
   */
  record SignIn(String account) implements Deed {}

  /**
   * Calls to a region take long.
   *
   * @param region AWS's, or {@link #GLOBAL}, or {@link #ASTRO}
   * @param delay how long each waits; none ends it
   */
  record SlowDown(String region, Duration delay) implements Deed {}

  /**
   * Calls are refused for being too many.
   *
   * @param action the API's name of the call, or {@link #EVERY}
   * @param times how many; 0 until {@link Calm}
   */
  record Throttle(String action, int times) implements Deed {}

  /**
   * That ends.
   *
   * @param action the API's name of the call, or {@link #EVERY}
   */
  record EndThrottling(String action) implements Deed {}

  /** A VPC may have this many active peerings. */
  record Limit(int activePeerings) implements Deed {}

  /** A VPC gets further active peerings, with networks that nobody knows. */
  record Crowd(String vpc, int peerings) implements Deed {}

  /** A Google service account is made; for some seconds Google shows it and then not. */
  record CreateServiceAccount(String email) implements Deed {}

  /** A Google service account is deleted; policies keep what is left of it. */
  record DeleteServiceAccount(String email) implements Deed {}

  /** The customer takes a role back. */
  record DropRole(String project, String email, String role) implements Deed {}

  /**
   * Somebody else changes a policy just before each of our next changes.
   *
   * @param times how many
   */
  record ContendPolicy(int times) implements Deed {}

  /** Nobody else changes a policy of theirs beside us any more. */
  record EndContention() implements Deed {}

  /**
   * The customer adds their half of a peering of Google Cloud.
   *
   * @param connection the name of our half, with its project and network before it if several have
   *     one of that name
   * @param ranges their network's, if the sandbox does not know it; else none
   */
  record AddTheirHalf(String connection, List<Cidr> ranges) implements Deed {
    public AddTheirHalf {
      ranges = List.copyOf(ranges);
    }
  }

  /** The customer takes their half away. */
  record DropTheirHalf(String connection) implements Deed {}

  /** From then on a peering can only go if both sides agree. */
  record RequireConsent(String connection) implements Deed {}

  /** The customer asks for the end of such a peering, or agrees to it. */
  record AskForRemoval(String connection) implements Deed {}

  /** Somebody takes our half away. */
  record DropOurHalf(String connection) implements Deed {}

  /** Somebody changes which routes our half lets through. */
  record ChangeOptions(String connection) implements Deed {}

  /**
   * A peering operation of somebody else's is in progress on a cluster's network.
   *
   * @param cluster its id or name
   */
  record KeepBusy(String cluster, Duration time) implements Deed {}

  /** The Astro API lists another address of a cluster; the cloud has none of it. */
  record ChangeListedAddress(String cluster) implements Deed {}

  /** The Astro API no longer lists a cluster. */
  record Unlist(String cluster) implements Deed {}

  /** The Astro API lists a cluster again. */
  record Relist(String cluster) implements Deed {}

  /** All trouble ends: sign-ins, permissions, delays, throttling, limits. */
  record Calm() implements Deed {}

  /** A side of a peering, whoever asked for it. */
  enum Side {
    OURS,
    THEIRS
  }

  /** Its name on the wire, such as {@code drop-route}. */
  default String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
