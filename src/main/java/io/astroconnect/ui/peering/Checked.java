package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.Terms;
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
    PeeringIntent intent,
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
   * The peering that is taken over, by its cloud's id or name: one that was chosen, or one that
   * stands as it would be asked for.
   */
  Optional<String> adopting() {
    return chosen()
        .map(id -> Optional.of(id).filter(one -> known.filter(view -> isOf(view, one)).isEmpty()))
        .orElseGet(
            () ->
                Optional.of(preview.checklist().connectionId())
                    .filter(id -> known.isEmpty() && !id.isEmpty()));
  }

  /** One of AWS that a person chose; on Google Cloud there is at most one between two networks. */
  private Optional<String> chosen() {
    return aws()
        .flatMap(asked -> Optional.ofNullable(asked.terms().adopted()))
        .map(Object::toString);
  }

  /** What is asked for, if it is a peering on AWS. */
  Optional<AwsPeeringIntent> aws() {
    return intent instanceof AwsPeeringIntent asked ? Optional.of(asked) : Optional.empty();
  }

  private static boolean isOf(PeeringView view, String id) {
    return view.checklist().connectionId().equals(id);
  }

  /** The live peering that a check found and that could be taken over instead of asking. */
  Optional<String> offered(Check check) {
    return chosen().isEmpty()
        ? AwsPeeringChecks.adoptable(check)
            .map(Object::toString)
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
    boolean same =
        view.cidrs().containsAll(intent.cidrs())
            && view.intent().dns() == intent.dns()
            && nothingNew(view.intent().terms(), intent.terms());
    return same ? Way.STANDS : Way.CHANGE;
  }

  private static boolean nothingNew(PeeringTerms standing, PeeringTerms wanted) {
    return (standing instanceof Terms before && wanted instanceof Terms now)
        ? before.zones().containsAll(now.zones())
            && now.roleIfAny().filter(role -> !role.equals(before.role())).isEmpty()
        : standing.equals(wanted);
  }

  int count(Check.Level level) {
    return (int) checks().stream().filter(check -> check.level() == level).count();
  }
}
