package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A VPC network of Google Cloud.
 *
 * @param ranges of its subnets
 * @param routes its custom routes, which go to others only where both halves say so
 * @param halves its peerings, by name
 * @param change the last change of a peering, under way or done
 */
public record GoogleNetwork(
    String project,
    String name,
    boolean autoMode,
    List<Cidr> ranges,
    List<Custom> routes,
    Map<String, Half> halves,
    Change change) {
  public GoogleNetwork {
    ranges = List.copyOf(ranges);
    routes = List.copyOf(routes);
    halves = Collections.unmodifiableMap(new TreeMap<>(halves));
  }

  /** One that has no peerings yet. */
  public static GoogleNetwork of(
      String project, String name, List<Cidr> ranges, List<Custom> routes) {
    return new GoogleNetwork(project, name, false, ranges, routes, Map.of(), Change.NONE);
  }

  /** A route that is no subnet's: static, or dynamic by a Cloud Router. */
  public record Custom(Cidr range, boolean dynamic) {}

  /**
   * A change of a peering. Google does one at a time.
   *
   * @param type as an operation names it, such as {@code addPeering}
   */
  public record Change(String type, Instant since, Instant until) {
    public static final Change NONE = new Change("", Instant.EPOCH, Instant.EPOCH);

    public boolean underWay(Instant now) {
      return until.isAfter(now);
    }
  }

  /**
   * Its half of a peering.
   *
   * @param peer key of the other network
   * @param consensus whether both sides have to agree to the removal
   * @param removing whether this side asked for it
   * @param waits false once the other side will not answer by itself any more
   */
  public record Half(
      String name,
      String peer,
      boolean importCustom,
      boolean exportCustom,
      boolean importPublic,
      boolean exportPublic,
      String stack,
      boolean consensus,
      boolean removing,
      boolean waits,
      Instant since) {

    /** The same with options as in a request. */
    public Half with(
        boolean importsCustom,
        boolean exportsCustom,
        boolean importsPublic,
        boolean exportsPublic,
        String families) {
      return new Half(
          name,
          peer,
          importsCustom,
          exportsCustom,
          importsPublic,
          exportsPublic,
          families,
          consensus,
          removing,
          waits,
          since);
    }

    /** The same, asking for the end of the peering or no longer. */
    public Half removing(boolean asked) {
      return new Half(
          name,
          peer,
          importCustom,
          exportCustom,
          importPublic,
          exportPublic,
          stack,
          consensus,
          asked,
          waits,
          since);
    }

    /** The same, which can only go if both sides agree. */
    public Half byConsensus() {
      return new Half(
          name,
          peer,
          importCustom,
          exportCustom,
          importPublic,
          exportPublic,
          stack,
          true,
          removing,
          waits,
          since);
    }

    /** The same, whose other side does nothing by itself any more. */
    public Half answered() {
      return new Half(
          name,
          peer,
          importCustom,
          exportCustom,
          importPublic,
          exportPublic,
          stack,
          consensus,
          removing,
          false,
          since);
    }
  }

  public String key() {
    return project + "/" + name;
  }

  public Optional<Half> to(String peer) {
    return halves.values().stream().filter(half -> half.peer().equals(peer)).findFirst();
  }

  public GoogleNetwork with(Half half) {
    Map<String, Half> changed = new TreeMap<>(halves);
    changed.put(half.name(), half);
    return new GoogleNetwork(project, name, autoMode, ranges, routes, changed, change);
  }

  public GoogleNetwork without(Half half) {
    Map<String, Half> changed = new TreeMap<>(halves);
    changed.remove(half.name());
    return new GoogleNetwork(project, name, autoMode, ranges, routes, changed, change);
  }

  public GoogleNetwork at(Change work) {
    return new GoogleNetwork(project, name, autoMode, ranges, routes, halves, work);
  }
}
