package io.astroconnect.cli;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Swept;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peering drift}. */
@Command(
    name = "drift",
    description = {
      "Looks at peerings and shows those of which something was done and no longer is.",
      "start mends what is ours. The exit status is 3 if there is any."
    },
    footer = {"", "Example: astro-connect peering drift --all --output json"})
final class DriftOfPeerings implements Callable<Integer> {
  private final Context context;

  @ArgGroup(multiplicity = "1")
  private final Which which = new Which();

  /** All, or one. */
  private static final class Which {
    @Option(names = "--all", description = "Every peering of the workspace.")
    private boolean all;

    @Parameters(paramLabel = "ID", description = "Our id of a peering, or AWS’s.")
    private String id = "";
  }

  @Mixin private final Sweep sweep = new Sweep();

  DriftOfPeerings(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    sweep.check();
    try (Session session = context.open()) {
      Swept swept = looked(session);
      List<PeeringView> looked = swept.all();
      List<PeeringView> drifted = looked.stream().filter(view -> !view.drift().isEmpty()).toList();
      PeeringPage page = new PeeringPage(context, session.words());
      page.drift(drifted);
      List<PeeringView> unseen =
          looked.stream()
              .filter(view -> view.checklist().state() == ConnectionState.NOT_SEEN)
              .filter(view -> !view.seenRemoved())
              .toList();
      unseen.forEach(page::unseen);
      sweep.sayLate(context, session, swept);
      return drifted.isEmpty() && unseen.isEmpty() && swept.late().isEmpty()
          ? Status.DONE
          : Status.WAITING;
    }
  }

  private Swept looked(Session session) throws InterruptedException {
    return which.all
        ? sweep.over(session)
        : new Swept(
            List.of(
                session
                    .peerings()
                    .observe(FieldException.read("ID", which.id, session.peerings()::resolve))),
            List.of());
  }
}
