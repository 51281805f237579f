package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import java.time.Instant;
import java.util.Optional;

/**
 * What was found about a filled form.
 *
 * @param known the same peering, if it was asked for before
 */
record Checked(AwsPeeringIntent intent, Preview preview, Optional<PeeringView> known, Instant at) {

  /** What sending would do. */
  enum Way {
    /** Ask for the peering. */
    REQUEST,
    /** Ask again, as the last request has ended. */
    REISSUE,
    /** Go on with the standing one, with other ranges, DNS, zones or role. */
    CHANGE,
    /** It stands already, as it is wanted. */
    STANDS
  }

  Way way() {
    return known.map(this::way).orElse(Way.REQUEST);
  }

  private Way way(PeeringView view) {
    return switch (view.checklist().state()) {
      case DRAFT -> Way.REQUEST;
      case REJECTED, EXPIRED, REMOVED -> Way.REISSUE;
      case FAILED -> ended(view) ? Way.REISSUE : standing(view);
      default -> standing(view);
    };
  }

  private static boolean ended(PeeringView view) {
    return view.checklist().steps().stream()
        .anyMatch(
            step ->
                step.reason().code().verdict().filter(ConnectionState.FAILED::equals).isPresent());
  }

  private Way standing(PeeringView view) {
    Terms wanted = intent.terms();
    Terms standing = view.intent().terms();
    boolean same =
        view.cidrs().containsAll(intent.cidrs())
            && view.intent().dns() == intent.dns()
            && standing.zones().containsAll(wanted.zones())
            && wanted.roleIfAny().filter(role -> !role.equals(standing.role())).isEmpty();
    return same ? Way.STANDS : Way.CHANGE;
  }

  int count(Check.Level level) {
    return (int) preview.checks().stream().filter(check -> check.level() == level).count();
  }
}
