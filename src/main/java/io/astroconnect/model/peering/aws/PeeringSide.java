package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Cidr;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a peering as EC2 reports it. Parts that the service leaves out are empty.
 *
 * @param account 12 digits, or ""
 * @param region or "", which means the region that was asked
 * @param cidrs its VPC's blocks; for the accepter known only once active
 * @param remoteDns {@code AllowDnsResolutionFromRemoteVpc}, null if not reported
 */
public record PeeringSide(
    String account, String region, String vpc, List<Cidr> cidrs, @Nullable Boolean remoteDns) {
  public PeeringSide {
    cidrs = List.copyOf(cidrs);
  }

  public Optional<Boolean> dns() {
    return Optional.ofNullable(remoteDns);
  }

  /** True if every address of a range is in a block, or if no block is reported. */
  boolean mayHold(Cidr range) {
    return cidrs.isEmpty()
        || cidrs.stream().anyMatch(block -> block.contains(range))
        || cidrs.stream().distinct().filter(range::contains).mapToLong(Cidr::size).sum()
            == range.size();
  }

  /** True if nothing that is reported contradicts this being the VPC that is meant. */
  boolean is(String otherAccount, String otherRegion, String otherVpc) {
    return vpc.equals(otherVpc)
        && (account.isEmpty() || account.equals(otherAccount))
        && (region.isEmpty() || region.equals(otherRegion));
  }
}
