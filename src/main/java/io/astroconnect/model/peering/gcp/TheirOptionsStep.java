package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import java.util.Optional;

/**
 * {@code their-options}: their half lets through what ours asks for. Seen where they let us look at
 * their network, or by the custom routes that come in and that they take; else told.
 */
final class TheirOptionsStep implements StepRule {
  static final StepId THEIR_OPTIONS = new StepId("their-options");

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().exchange().needsThem() ? List.of(step(s)) : List.of();
  }

  private static Step step(Situation s) {
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.theirs(THEIR_OPTIONS, Situation.notYetState(notYet), notYet);
    }
    Optional<NetworkPeering> theirHalf = theirHalf(s);
    if (theirHalf.isPresent()) {
      return s.intent().exchange().met(theirHalf.get().exchange())
          ? s.theirs(THEIR_OPTIONS, StepState.DONE, Reason.of(GcpPeeringReason.THEIR_OPTIONS_SEEN))
          : s.theirs(
              THEIR_OPTIONS, StepState.WAITING, Reason.of(GcpPeeringReason.THEIR_OPTIONS_WAITING));
    }
    if (shown(s)) {
      return s.theirs(
          THEIR_OPTIONS, StepState.DONE, Reason.of(GcpPeeringReason.THEIR_OPTIONS_BY_ROUTE));
    }
    Optional<PeeringRoute> left = notTaken(s);
    if (left.isPresent()) {
      return s.theirs(
          THEIR_OPTIONS,
          StepState.WAITING,
          Reason.of(GcpPeeringReason.THEIR_OPTIONS_NOT_TAKEN, left.get().range()));
    }
    return s.told(THEIR_OPTIONS)
        .map(told -> s.told(THEIR_OPTIONS, told))
        .orElseGet(
            () ->
                s.theirs(
                    THEIR_OPTIONS,
                    StepState.WAITING,
                    Reason.of(GcpPeeringReason.THEIR_OPTIONS_INVISIBLE)));
  }

  /** Their half of the peering, if they let us look at it. */
  static Optional<NetworkPeering> theirHalf(Situation s) {
    String project = s.intent().cluster().account();
    return s.seen()
        .theirs()
        .ifSeen()
        .flatMap(
            network ->
                network.peerings().stream()
                    .filter(
                        half ->
                            half.peerNetwork()
                                .filter(us -> us.owner().equals(project))
                                .filter(us -> us.network().equals(s.intent().cluster().vpc()))
                                .isPresent())
                    .findFirst());
  }

  /** True if the routes that come in and go out prove all that is asked of them. */
  private static boolean shown(Situation s) {
    Exchange asked = s.intent().exchange();
    return !asked.importPublic()
        && asked.stack() == StackType.IPV4_ONLY
        && (!asked.importCustom() || taken(ImportedSteps.incoming(s)))
        && (!asked.exportCustom() || (taken(s.offered()) && notTaken(s).isEmpty()));
  }

  private static boolean taken(List<PeeringRoute> routes) {
    return routes.stream().anyMatch(route -> route.accepted() && route.custom());
  }

  /** A custom route of ours that goes out, and that their half does not let in. */
  private static Optional<PeeringRoute> notTaken(Situation s) {
    return s.intent().exchange().exportCustom()
        ? s.offered().stream().filter(route -> route.custom() && !route.accepted()).findFirst()
        : Optional.empty();
  }

  /** True if nothing more is to be waited for of them. */
  static boolean settled(Situation s) {
    return !s.intent().exchange().needsThem() || step(s).state().settled();
  }
}
