package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.Preview;
import io.astroconnect.task.Progress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peering start}. */
@Command(
    name = "start",
    description = {
      "Asks for a peering, or goes on where it stands.",
      "Looks, does every step of ours that is ready, and returns. Run it again with the same values"
          + " to go on: there is one request only."
    },
    footer = {
      "",
      "Example: astro-connect peering start --cluster halden-prod-euc1 --account 004815162342"
          + " --region eu-central-1 --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16 --yes"
    })
final class StartPeering implements Callable<Integer> {
  private final Context context;
  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(names = "--yes", description = "Sends without asking first.")
  private boolean yes;

  @Option(names = "--ticket", paramLabel = "TICKET", description = "Kept with the peering.")
  private String ticket = "";

  @Option(
      names = "--new-request",
      description = "Sends a new request, with these ranges, if the last one has ended.")
  private boolean newRequest;

  StartPeering(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    TargetOptions.Form form = target.read();
    try (Session session = context.open()) {
      Cluster cluster = target.cluster(session);
      PeeringPage page = new PeeringPage(context, session.words());
      if (PeeringCommands.otherCloud(context, cluster, form)) {
        return Status.STOPPED;
      }
      session.guard().require();
      PeeringIntent intent = target.intent(cluster, form);
      Preview preview = session.peerings().preview(intent);
      Optional<ConnectionId> known = session.peerings().find(intent);
      OptionalInt refused = refused(session, page, intent, preview, known);
      return refused.isPresent()
          ? refused.getAsInt()
          : shown(page, send(session, page, intent, known));
    }
  }

  private int shown(PeeringPage page, PeeringView view) {
    int status = page.show(view);
    if (ended(view.checklist())) {
      context.paper().say(context.words().text("cli.new-request"));
    }
    return status;
  }

  /** A step that failed may be mended while the peering itself stands. */
  private static boolean ended(Checklist checklist) {
    return switch (checklist.state()) {
      case REJECTED, EXPIRED, REMOVED -> true;
      case FAILED -> "failed".equals(checklist.cloudStatus());
      default -> false;
    };
  }

  /** The exit status if nothing is to be sent. */
  private OptionalInt refused(
      Session session,
      PeeringPage page,
      PeeringIntent intent,
      Preview preview,
      Optional<ConnectionId> known) {
    Optional<PeeringView> standing = known.map(session.peerings()::view);
    boolean asked = standing.filter(view -> nothingNew(view, intent)).isPresent();
    if (preview.stopped() && !asked) {
      page.say(preview, Check.Level.STOP);
      context.paper().say(context.words().text("cli.nothing-sent"));
      return OptionalInt.of(Status.STOPPED);
    }
    page.say(preview, Check.Level.WARNING);
    standing.filter(this::goesOn).ifPresent(view -> page.differs(view, intent));
    return yes ? OptionalInt.empty() : asked(page, preview);
  }

  /** One that is not to be asked for anew. */
  private boolean goesOn(PeeringView view) {
    return !newRequest
        && view.intent().terms().wish() == Wish.CONNECTED
        && !view.recorded().issued().isEmpty();
  }

  /** A peering that was asked for goes on whatever the checks say: its plan knows what stands. */
  private boolean nothingNew(PeeringView view, PeeringIntent intent) {
    return !newRequest
        && view.intent().dns() == intent.dns()
        && view.cidrs().containsAll(intent.cidrs())
        && view.intent().terms().wish() == intent.terms().wish()
        && nothingNew(view.intent().terms(), intent.terms());
  }

  private static boolean nothingNew(PeeringTerms standing, PeeringTerms wanted) {
    return (standing instanceof Terms before && wanted instanceof Terms now)
        ? before.zones().containsAll(now.zones())
            && now.roleIfAny().filter(role -> !role.equals(before.role())).isEmpty()
        : standing.equals(wanted);
  }

  private OptionalInt asked(PeeringPage page, Preview preview) {
    page.say(preview.checklist());
    return new Question(context).send();
  }

  private PeeringView send(
      Session session, PeeringPage page, PeeringIntent intent, Optional<ConnectionId> known)
      throws InterruptedException {
    Progress progress = new Doing(session, page);
    return newRequest && known.isPresent()
        ? session.peerings().reissue(known.get(), intent, progress)
        : session.peerings().start(intent, ticket, progress);
  }
}
