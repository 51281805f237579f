package io.astroconnect.model.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv4.IPv4Address;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 range in CIDR notation without host bits, such as {@code 10.44.0.0/16}. Ordered by
 * network address, wider ranges first.
 */
public final class Cidr implements Comparable<Cidr> {
  private static final IPAddressStringParameters STRICT =
      new IPAddressStringParameters.Builder()
          .allowIPv6(false)
          .allowAll(false)
          .allowEmpty(false)
          .allowMask(false)
          .allowWildcardedSeparator(false)
          .allowSingleSegment(false)
          .getIPv4AddressParametersBuilder()
          .allow_inet_aton(false)
          .allowLeadingZeros(false)
          .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
          .getParentBuilder()
          .toParams();

  private static final List<Cidr> RFC_1918 =
      List.of(parse("10.0.0.0/8"), parse("172.16.0.0/12"), parse("192.168.0.0/16"));

  private final IPv4Address block;
  private final int prefix;

  private Cidr(IPv4Address block, int prefix) {
    this.block = block;
    this.prefix = prefix;
  }

  /**
   * Reads a range; blanks around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#CIDR_FORM}, {@link Rule#CIDR_MASK} (no mask), or
   *     {@link Rule#CIDR_HOST_BITS} with the range that was probably meant as its detail
   */
  public static Cidr parse(String text) {
    String given = Pasted.trim(text);
    int slash = given.indexOf('/');
    IPv4Address address = slash < 0 ? address(given) : address(given.substring(0, slash));
    if (address == null) {
      throw new InvalidValueException(Rule.CIDR_FORM, given);
    }
    if (slash < 0) {
      throw new InvalidValueException(Rule.CIDR_MASK, given);
    }
    int prefix = prefix(given.substring(slash + 1));
    if (prefix < 0) {
      throw new InvalidValueException(Rule.CIDR_FORM, given);
    }
    IPv4Address network = address.toPrefixBlock(prefix).getLower().withoutPrefixLength();
    if (!network.equals(address)) {
      throw new InvalidValueException(
          Rule.CIDR_HOST_BITS, given, network.toCanonicalString() + "/" + prefix);
    }
    return new Cidr(address.toPrefixBlock(prefix), prefix);
  }

  static @Nullable IPv4Address address(String text) {
    if (!text.matches("[0-9.]{7,15}")) {
      return null; // the library would forgive blanks inside
    }
    try {
      return new IPAddressString(text, STRICT).toAddress().toIPv4();
    } catch (AddressStringException | RuntimeException notAnAddress) {
      return null;
    }
  }

  private static int prefix(String text) {
    if (text.isEmpty() || text.length() > 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int value = Integer.parseInt(text);
    return value > 32 || (text.length() > 1 && text.charAt(0) == '0') ? -1 : value;
  }

  /** Bits of the mask, 0 to 32. */
  public int prefixLength() {
    return prefix;
  }

  /** True if every address of {@code other} lies in this range; a range contains itself. */
  public boolean contains(Cidr other) {
    return prefix <= other.prefix && block.contains(other.block);
  }

  /** True if the two share an address; of two CIDR ranges that do, one contains the other. */
  public boolean overlaps(Cidr other) {
    return contains(other) || other.contains(this);
  }

  /** True if the whole range lies in one of the private ranges of RFC 1918. */
  public boolean isPrivate() {
    return RFC_1918.stream().anyMatch(range -> range.contains(this));
  }

  /** How many addresses the range holds. */
  public long size() {
    return 1L << (32 - prefix);
  }

  /** The first address as an unsigned 32-bit number. */
  public long first() {
    return block.getLower().longValue();
  }

  /** The last address in dotted form. */
  public String lastAddress() {
    return block.getUpper().withoutPrefixLength().toCanonicalString();
  }

  @Override
  public int compareTo(Cidr other) {
    int byAddress = Long.compare(first(), other.first());
    return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cidr cidr && cidr.prefix == prefix && cidr.first() == first();
  }

  @Override
  public int hashCode() {
    return Objects.hash(first(), prefix);
  }

  @Override
  public String toString() {
    return block.getLower().withoutPrefixLength().toCanonicalString() + "/" + prefix;
  }
}
