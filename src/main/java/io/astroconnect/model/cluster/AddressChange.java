package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the public addresses that a cluster's traffic leaves from differ from those of the catalogue.
 *
 * @param missing in the catalogue, and no NAT has it
 * @param added at a NAT, and not in the catalogue
 * @param inUse all that the NAT has
 */
public record AddressChange(List<Ipv4> missing, List<Ipv4> added, List<Ipv4> inUse) {
  public AddressChange {
    missing = List.copyOf(missing);
    added = List.copyOf(added);
    inUse = List.copyOf(inUse);
  }

  /** Empty if they agree, or if one of the two is not known. */
  public static Optional<AddressChange> of(Cluster cluster, List<Ipv4> leaving) {
    if (cluster.privateEgress() || cluster.egressIps().isEmpty() || leaving.isEmpty()) {
      return Optional.empty();
    }
    AddressChange change =
        new AddressChange(
            cluster.egressIps().stream().filter(ip -> !leaving.contains(ip)).toList(),
            leaving.stream().filter(ip -> !cluster.egressIps().contains(ip)).toList(),
            leaving);
    return change.missing().isEmpty() && change.added().isEmpty()
        ? Optional.empty()
        : Optional.of(change);
  }

  /** As a sentence has it; "" for none. */
  public String missingText() {
    return text(missing);
  }

  /** As a sentence has it; "" for none. */
  public String newText() {
    return text(added);
  }

  /** As a sentence has them. */
  public static String text(List<Ipv4> addresses) {
    return addresses.stream().map(Ipv4::toString).collect(Collectors.joining(", "));
  }
}
