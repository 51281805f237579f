package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Peerings that stand, to begin with. */
public record Standing(Office office) {

  /** Connected with a customer who does nothing by themselves. */
  public PeeringView connected() throws InterruptedException {
    return connected(new Customers(office).unknown());
  }

  PeeringView connected(AwsPeeringIntent intent) throws InterruptedException {
    PeeringView asked = office.peerings.start(intent, "INC-1", Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    await(asked, ConnectionState.WAITING);
    return accepted(asked);
  }

  /** The same from a request that waits. */
  PeeringView accepted(PeeringView asked) throws InterruptedException {
    accept(asked, asked.cidrs());
    office.peerings.proceed(asked.id(), Progress.none());
    tell(asked);
    return await(asked, ConnectionState.CONNECTED);
  }

  private void accept(PeeringView asked, List<Cidr> blocks) {
    String pcx = office.peerings.view(asked.id()).checklist().connectionId();
    office.customers.accept(pcx, blocks);
    office.customers.advance(Duration.ofSeconds(3));
    await(asked, ConnectionState.OURS_TO_DO);
  }

  /** Every step that waits for the customer is told. */
  void tell(PeeringView view) {
    for (Step step : office.peerings.view(view.id()).checklist().of(Owner.THEIRS)) {
      if (!step.state().settled()) {
        office.peerings.confirm(view.id(), step.id(), "Ines", "INC-1");
      }
    }
  }

  /** Looks again until the sandbox's own pace has brought it there. */
  public PeeringView await(PeeringView view, ConnectionState state) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(office.peerings.observe(view.id()).checklist().state())
                    .isEqualTo(state));
    return office.peerings.view(view.id());
  }
}
