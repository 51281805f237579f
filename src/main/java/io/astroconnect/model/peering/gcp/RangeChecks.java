package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.net.Cidr;
import java.util.List;

/**
 * {@code range/CIDR}: whether a subnet could have such a range. Google's are at most /29 long;
 * public ones come in only if asked for. All of it warnings, as a route may name a part.
 */
final class RangeChecks implements GcpPeeringChecks.CheckRule {
  private static final int LONGEST = 29;

  /** Neither private by RFC 1918 nor public to Google ("Subnets", valid IPv4 ranges). */
  private static final List<Cidr> SPECIAL =
      List.of(
          Cidr.parse("100.64.0.0/10"),
          Cidr.parse("192.0.0.0/24"),
          Cidr.parse("198.18.0.0/15"),
          Cidr.parse("240.0.0.0/4"));

  @Override
  public List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return intent.cidrs().isEmpty()
        ? List.of(new Check("range", Level.STOP, Reason.of(GcpPeeringReason.RANGE_MISSING)))
        : intent.cidrs().stream().map(range -> check(range, intent.exchange())).toList();
  }

  static Check check(Cidr range, Exchange exchange) {
    GcpPeeringReason code = code(range, exchange);
    Level level = code == GcpPeeringReason.RANGE_OK ? Level.OK : Level.WARNING;
    return new Check("range/" + range, level, Reason.of(code, range));
  }

  private static GcpPeeringReason code(Cidr range, Exchange exchange) {
    if (!range.isPrivate()) {
      return exchange.importPublic() || SPECIAL.stream().anyMatch(wide -> wide.contains(range))
          ? GcpPeeringReason.RANGE_PUBLIC
          : GcpPeeringReason.RANGE_PUBLIC_OFF;
    }
    return range.prefixLength() > LONGEST
        ? GcpPeeringReason.RANGE_TOO_LONG
        : GcpPeeringReason.RANGE_OK;
  }
}
