package io.astroconnect.model.allowlist;

import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the addresses of a cluster differ from those that a customer was given.
 *
 * @param added in use now, and not given
 * @param gone given, and not in use any more
 */
public record AddressesNow(List<Ipv4> added, List<Ipv4> gone) {
  public AddressesNow {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /** Empty if they are the same, in whatever order, or if no address was given. */
  public static Optional<AddressesNow> of(List<Ipv4> given, List<Ipv4> now) {
    AddressesNow change =
        new AddressesNow(
            now.stream().filter(one -> !given.contains(one)).distinct().toList(),
            given.stream().filter(one -> !now.contains(one)).distinct().toList());
    return given.isEmpty() || (change.added.isEmpty() && change.gone.isEmpty())
        ? Optional.empty()
        : Optional.of(change);
  }

  /** As a sentence has it; "" for none. */
  public String addedText() {
    return text(added);
  }

  /** As a sentence has it; "" for none. */
  public String goneText() {
    return text(gone);
  }

  static String text(List<Ipv4> addresses) {
    return addresses.stream().map(Ipv4::toString).collect(Collectors.joining(", "));
  }
}
