package io.astroconnect.model.net;

import inet.ipaddr.ipv4.IPv4Address;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import org.jspecify.annotations.Nullable;

/** A single IPv4 address, such as an egress address of a cluster. */
public final class Ipv4 {
  private final String text;

  private Ipv4(String text) {
    this.text = text;
  }

  /**
   * Reads a dotted address; blanks around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#IPV4_ADDRESS}
   */
  public static Ipv4 parse(String text) {
    String given = Pasted.trim(text);
    IPv4Address address = Cidr.address(given);
    if (address == null || given.indexOf('/') >= 0) {
      throw new InvalidValueException(Rule.IPV4_ADDRESS, given);
    }
    return new Ipv4(address.toCanonicalString());
  }

  /** The range that holds this address alone. */
  public Cidr asCidr() {
    return Cidr.parse(text + "/32");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ipv4 address && address.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
