package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.stream.Collectors;

/** The forms in which services want a list of addresses. */
public enum AddressForm {
  LINES,
  COMMA_LIST,
  CIDR_LIST,
  JSON;

  /**
   * Writes the addresses in this form; addresses are digits and dots, so nothing needs escaping.
   */
  public String write(List<Ipv4> addresses) {
    return switch (this) {
      case LINES -> join(addresses, "", "", "\n");
      case COMMA_LIST -> join(addresses, "", "", ", ");
      case CIDR_LIST -> join(addresses, "", "/32", ", ");
      case JSON -> "[" + join(addresses, "\"", "\"", ", ") + "]";
    };
  }

  private static String join(List<Ipv4> addresses, String before, String after, String between) {
    return addresses.stream()
        .map(address -> before + address + after)
        .collect(Collectors.joining(between));
  }
}
