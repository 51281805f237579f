package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.util.List;

/**
 * One side of a peering.
 *
 * @param told blocks of a network that this world does not know, as its owner gave them when
 *     accepting; empty for known networks, whose own blocks count
 * @param dns whether the other side's names resolve to private addresses here
 */
public record Side(String owner, String region, String vpc, List<Cidr> told, boolean dns) {
  public Side {
    told = List.copyOf(told);
  }

  public Side withDns(boolean on) {
    return new Side(owner, region, vpc, told, on);
  }

  public Side withTold(List<Cidr> blocks) {
    return new Side(owner, region, vpc, blocks, dns);
  }

  boolean sameNetwork(Side other) {
    return owner.equals(other.owner) && region.equals(other.region) && vpc.equals(other.vpc);
  }
}
