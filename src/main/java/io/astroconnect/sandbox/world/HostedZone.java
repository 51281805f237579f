package io.astroconnect.sandbox.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * A private hosted zone.
 *
 * @param name with its final dot
 * @param owner an account
 * @param vpcs the networks that it is associated with
 * @param authorized networks of other accounts that its owner lets in
 */
public record HostedZone(
    String id, String name, String owner, List<ZoneVpc> vpcs, List<ZoneVpc> authorized) {

  /** A network as Route 53 names it. */
  public record ZoneVpc(String vpc, String region) {}

  public HostedZone {
    vpcs = List.copyOf(vpcs);
    authorized = List.copyOf(authorized);
  }

  public HostedZone associated(ZoneVpc vpc) {
    return new HostedZone(id, name, owner, with(vpcs, vpc), authorized);
  }

  public HostedZone disassociated(ZoneVpc vpc) {
    return new HostedZone(id, name, owner, without(vpcs, vpc), authorized);
  }

  public HostedZone authorized(ZoneVpc vpc) {
    return new HostedZone(id, name, owner, vpcs, with(authorized, vpc));
  }

  public HostedZone deauthorized(ZoneVpc vpc) {
    return new HostedZone(id, name, owner, vpcs, without(authorized, vpc));
  }

  private static List<ZoneVpc> with(List<ZoneVpc> all, ZoneVpc one) {
    return Stream.concat(all.stream(), Stream.of(one)).distinct().toList();
  }

  private static List<ZoneVpc> without(List<ZoneVpc> all, ZoneVpc one) {
    return all.stream().filter(other -> !other.equals(one)).toList();
  }
}
