package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
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

  boolean drifted(Step step) {
    boolean gone =
        step.reason().code().verdict().filter(ConnectionState.REMOVED::equals).isPresent();
    return step.state() == StepState.DRIFTED || (gone && !intent.removal());
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
