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
      OptionalInt refused = refused(page, session, session.peerings().observe(id));
      return refused.isPresent()
          ? refused.getAsInt()
          : page.show(session.peerings().reissue(id, new Doing(session, page)));
    }
  }

  /** The exit status if nothing is to be sent. */
  private OptionalInt refused(PeeringPage page, Session session, PeeringView view) {
    if (view.ifAws().isEmpty()) {
      return yes ? OptionalInt.empty() : new Question(context).send();
    }
    AwsPeeringIntent intent = view.aws();
    Preview preview = session.peerings().previewAnew(intent.on(intent.terms().adopting(null)));
    if (ended(view) && preview.stopped()) {
      page.say(preview, Check.Level.STOP);
      context.paper().say(context.words().text("cli.nothing-sent"));
      return OptionalInt.of(Status.STOPPED);
    }
    page.say(preview, Check.Level.WARNING);
    if (yes) {
      return OptionalInt.empty();
    }
    page.say(preview.checklist());
    return new Question(context).send();
  }

  private static boolean ended(PeeringView view) {
    return switch (view.checklist().state()) {
      case FAILED, REJECTED, EXPIRED, REMOVED -> true;
      default -> false;
    };
  }
}
