package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found about a filled form.
 *
 * @param permissions what AWS answered when it was asked about them; none before
 * @param known the same peering, if it was asked for before
 */
record Checked(
    AwsPeeringIntent intent,
    Preview preview,
    Optional<PeeringView> known,
    List<Check> permissions,
    Instant at) {

  /** What sending would do. */
  enum Way {
    /** Ask for the peering. */
    REQUEST,
    /** Ask again, as the last request has ended. */
    REISSUE,
    /** Take over one that stands and that nobody asked for here. */
    ADOPT,
    /** Go on with the standing one, with other ranges, DNS, zones or role. */
    CHANGE,
    /** It stands already, as it is wanted. */
    STANDS
  }

  Way way() {
    return adopting().isPresent() ? Way.ADOPT : known.map(this::way).orElse(Way.REQUEST);
  }

  /**
   * The peering that is taken over: one that was chosen, or one that stands as it would be asked
   * for.
   */
  Optional<VpcPeeringConnectionId> adopting() {
    VpcPeeringConnectionId chosen = intent.terms().adopted();
    if (chosen != null) {
      return Optional.of(chosen).filter(id -> known.filter(view -> isOf(view, id)).isEmpty());
    }
    return Optional.of(preview.checklist().connectionId())
        .filter(id -> known.isEmpty() && !id.isEmpty())
        .map(VpcPeeringConnectionId::parse);
  }

  private static boolean isOf(PeeringView view, VpcPeeringConnectionId id) {
    return view.checklist().connectionId().equals(id.value());
  }

  /** The live peering that a check found and that could be taken over instead of asking. */
  Optional<VpcPeeringConnectionId> offered(Check check) {
    return intent.terms().adopted() == null
        ? AwsPeeringChecks.adoptable(check)
            .filter(id -> known.filter(view -> isOf(view, id)).isEmpty())
        : Optional.empty();
  }

  /** All that was looked at. */
  List<Check> checks() {
    return Stream.concat(preview.checks().stream(), permissions.stream()).toList();
  }

  Checked with(List<Check> answers) {
    return new Checked(intent, preview, known, List.copyOf(answers), at);
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
    Terms standing = view.aws().terms();
    boolean same =
        view.cidrs().containsAll(intent.cidrs())
            && view.intent().dns() == intent.dns()
            && standing.zones().containsAll(wanted.zones())
            && wanted.roleIfAny().filter(role -> !role.equals(standing.role())).isEmpty();
    return same ? Way.STANDS : Way.CHANGE;
  }

  int count(Check.Level level) {
    return (int) checks().stream().filter(check -> check.level() == level).count();
  }
}
