package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.Target;
import java.time.Instant;
import java.util.List;

/**
 * A peering as it stands: what was asked, what was written down, and the checklist.
 *
 * @param ticket or ""
 * @param by who asked for it
 * @param observedAt when the oldest fact behind it was seen; EPOCH if nobody looked yet
 */
public record PeeringView(
    ConnectionId id,
    AwsPeeringIntent intent,
    String ticket,
    String by,
    Instant askedAt,
    PeeringRecord recorded,
    Checklist checklist,
    Instant observedAt) {

  public Cluster cluster() {
    return intent.cluster();
  }

  public Target target() {
    return intent.target();
  }

  /** The steps that were done and no longer are, and the peering itself if somebody deleted it. */
  public List<Step> drift() {
    return checklist.steps().stream().filter(this::drifted).toList();
  }

  boolean drifted(Step step) {
    boolean gone =
        step.reason().code().verdict().filter(ConnectionState.REMOVED::equals).isPresent();
    return step.state() == StepState.DRIFTED || (gone && !intent.removal());
  }

  /** The target's ranges that are asked for. */
  public List<Cidr> cidrs() {
    return intent.cidrs();
  }
}
