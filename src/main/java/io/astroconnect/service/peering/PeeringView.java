package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A peering as it stands: what was asked, what was written down, and the checklist.
 *
 * @param ticket or ""
 * @param by who asked for it
 * @param observedAt when the oldest fact behind it was seen; EPOCH if nobody looked yet
 */
public record PeeringView(
    ConnectionId id,
    PeeringIntent intent,
    String ticket,
    String by,
    Instant askedAt,
    PeeringRecord recorded,
    Checklist checklist,
    Instant observedAt) {

  public Cluster cluster() {
    return intent.cluster();
  }

  public PeeringTarget target() {
    return intent.target();
  }

  /** The steps that were done and no longer are, and the peering itself if somebody deleted it. */
  public List<Step> drift() {
    return checklist.steps().stream().filter(this::drifted).toList();
  }

  /** Since when a step of the {@link #drift} no longer is done; empty for any other. */
  public Optional<Instant> turned(Step step) {
    return drifted(step)
        ? Optional.ofNullable(recorded.turned().get(step.id())).or(step::sinceIfKnown)
        : Optional.empty();
  }

  /** Since when anything drifted, if anything has. */
  public Optional<Instant> driftedSince() {
    return drift().stream().flatMap(step -> turned(step).stream()).min(Comparator.naturalOrder());
  }

  /**
   * Since when it stands as it does: drifted, ended, all of it done, or what comes next; else since
   * it was asked for. How a request ended is not told with its time: then it is when that was seen.
   */
  public Instant since() {
    return driftedSince().or(this::endedSince).or(this::doneSince).orElseGet(this::nextSince);
  }

  private Optional<Instant> endedSince() {
    return checklist.steps().stream()
        .filter(step -> ended(step) || (intent.removal() && gone(step)))
        .flatMap(step -> step.sinceIfKnown().stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> doneSince() {
    return checklist.next().isPresent()
        ? Optional.empty()
        : checklist.steps().stream()
            .flatMap(step -> step.sinceIfKnown().stream())
            .max(Comparator.naturalOrder());
  }

  private Instant nextSince() {
    return checklist.next().flatMap(Step::sinceIfKnown).orElse(askedAt);
  }

  /** True if the request is no more, and nobody took it away: a new one has to be sent. */
  public boolean endedForGood() {
    return !intent.removal() && checklist.steps().stream().anyMatch(PeeringView::ended);
  }

  /** True if it was seen removed before, also where nobody can look now: it does not come back. */
  public boolean seenRemoved() {
    return intent.removal()
        && recorded.reached().containsKey(checklist.of(Owner.OURS).getLast().id());
  }

  /** True for a step that ended the whole of it: rejected, expired, failed, or gone. */
  static boolean ended(Step step) {
    return step.state() == StepState.FAILED && step.reason().code().verdict().isPresent();
  }

  private static boolean gone(Step step) {
    return step.reason().code().verdict().filter(ConnectionState.REMOVED::equals).isPresent();
  }

  boolean drifted(Step step) {
    return step.state() == StepState.DRIFTED || (gone(step) && !intent.removal());
  }

  /** What is asked for, if it is a peering on AWS. */
  public Optional<AwsPeeringIntent> ifAws() {
    return intent instanceof AwsPeeringIntent aws ? Optional.of(aws) : Optional.empty();
  }

  /**
   * What is asked for of a peering on AWS.
   *
   * @throws java.util.NoSuchElementException it is of another cloud
   */
  public AwsPeeringIntent aws() {
    return ifAws().orElseThrow();
  }

  /** What is asked for, if it is a peering on Google Cloud. */
  public Optional<GcpPeeringIntent> ifGoogle() {
    return intent instanceof GcpPeeringIntent google ? Optional.of(google) : Optional.empty();
  }

  /** The target's ranges that are asked for. */
  public List<Cidr> cidrs() {
    return intent.cidrs();
  }
}
