package io.astroconnect.ui.peering;

import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks at what a form asks for, and sends it; both block. */
final class FormSender {
  private final PeeringService peerings;
  private final Clock clock;

  FormSender(PeeringService peerings, Clock clock) {
    this.peerings = peerings;
    this.clock = clock;
  }

  /**
   * What came of sending.
   *
   * @param peering empty if something else was found than what was confirmed: nothing went out
   */
  record Sent(Checked found, Optional<PeeringView> peering) {}

  Checked look(PeeringIntent intent) {
    Optional<PeeringView> known = peerings.find(intent).map(peerings::view);
    return new Checked(intent, peerings.previewAnew(intent), known, List.of(), clock.instant());
  }

  /** Looks once more before anything goes out. */
  Sent send(Checked confirmed, String ticket, Progress progress) throws InterruptedException {
    Checked now = look(confirmed.intent());
    if (now.preview().stopped() || now.way() != confirmed.way()) {
      return new Sent(now, Optional.empty());
    }
    return new Sent(now, Optional.of(act(now, ticket, progress)));
  }

  private PeeringView act(Checked now, String ticket, Progress progress)
      throws InterruptedException {
    return switch (now.way()) {
      case REISSUE -> peerings.reissue(now.known().orElseThrow().id(), now.intent(), progress);
      case ADOPT -> adopt(now, ticket, progress);
      case REQUEST, CHANGE, STANDS -> peerings.start(now.intent(), ticket, progress);
    };
  }

  /** On Google Cloud one that stands is our half already; it is only written down. */
  private PeeringView adopt(Checked now, String ticket, Progress progress)
      throws InterruptedException {
    if (now.aws().isEmpty()) {
      return peerings.start(now.intent(), ticket, progress);
    }
    AwsPeeringIntent asked = now.aws().get();
    VpcPeeringConnectionId found = VpcPeeringConnectionId.parse(now.adopting().orElseThrow());
    return peerings.adopt(asked.on(asked.terms().adopting(found)), found, ticket, progress);
  }
}
