package io.astroconnect.model.allowlist;

import io.astroconnect.model.net.Ipv4;

/** How a service wants a single address; the wrong form is refused, or worse. */
public enum HostForm {
  BARE,
  CIDR;

  public String write(Ipv4 address) {
    return switch (this) {
      case BARE -> address.toString();
      case CIDR -> address.asCidr().toString();
    };
  }
}
