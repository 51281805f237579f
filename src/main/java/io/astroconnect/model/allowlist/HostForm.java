package io.astroconnect.model.allowlist;

import io.astroconnect.model.net.Ipv4;

/** How a service wants a single address; the wrong form is refused, or worse. */
public enum HostForm {
  BARE,
  CIDR,
  /** A first and a last address, both the same and without a mask. */
  RANGE;

  public String write(Ipv4 address) {
    return switch (this) {
      case BARE, RANGE -> address.toString();
      case CIDR -> address.asCidr().toString();
    };
  }
}
