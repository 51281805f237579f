package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peering reissue}. */
@Command(
    name = "reissue",
    description = {
      "Sends a new request in place of one that expired, was rejected, failed or was deleted.",
      "One that stands goes on as it is."
    },
    footer = {"", "Example: astro-connect peering reissue p-7k3m9q2x --yes"})
final class ReissuePeering implements Callable<Integer> {
  private final Context context;
  @Mixin private final OnePeering one = new OnePeering();

  @Option(names = "--yes", description = "Sends without asking first.")
  private boolean yes;

  ReissuePeering(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = context.open()) {
      ConnectionId id = one.in(session);
      session.guard().require();
      PeeringPage page = new PeeringPage(context, session.words());
      PeeringView view = session.peerings().observe(id);
      AwsPeeringIntent intent = view.intent();
      Preview preview = session.peerings().preview(intent.on(intent.terms().adopting(null)));
      page.say(preview, Check.Level.WARNING);
      OptionalInt refused = yes ? OptionalInt.empty() : new Question(context).send();
      return refused.isPresent()
          ? refused.getAsInt()
          : page.show(session.peerings().reissue(id, (_, _, step) -> page.doing(step)));
    }
  }
}
