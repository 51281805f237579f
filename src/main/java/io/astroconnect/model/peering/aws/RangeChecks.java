package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.net.Cidr;
import java.util.List;

/**
 * {@code range/CIDR}: whether a VPC could have such a range. A block of a VPC is /16 to /28, but a
 * route may name a part of it, and public ranges are in use inside VPCs: all of it warnings. One
 * that is public and of an odd length earns {@code length/CIDR} beside.
 */
final class RangeChecks implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return intent.cidrs().isEmpty()
        ? List.of(new Check("range", Level.STOP, Reason.of(AwsPeeringReason.RANGE_MISSING)))
        : intent.cidrs().stream().map(RangeChecks::check).flatMap(List::stream).toList();
  }

  /** The checks of one range alone, for a field that is being typed into. */
  static List<Check> check(Cidr cidr) {
    AwsPeeringReason length = length(cidr);
    if (cidr.isPrivate()) {
      return List.of(of("range/", cidr, length));
    }
    Check open = of("range/", cidr, AwsPeeringReason.RANGE_PUBLIC);
    return length == AwsPeeringReason.RANGE_OK
        ? List.of(open)
        : List.of(open, of("length/", cidr, length));
  }

  private static Check of(String kind, Cidr cidr, AwsPeeringReason code) {
    Level level = code == AwsPeeringReason.RANGE_OK ? Level.OK : Level.WARNING;
    return new Check(kind + cidr, level, Reason.of(code, cidr));
  }

  private static AwsPeeringReason length(Cidr cidr) {
    if (cidr.prefixLength() > 28) {
      return AwsPeeringReason.RANGE_TOO_LONG;
    }
    return cidr.prefixLength() < 16 ? AwsPeeringReason.RANGE_TOO_WIDE : AwsPeeringReason.RANGE_OK;
  }
}
