package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peering remove}. */
@Command(
    name = "remove",
    description = {
      "Takes a peering away: our routes, options and zones, and last the peering.",
      "With --cidr or --zone only these are taken away, and the peering stays."
    },
    footer = {
      "",
      "Example: astro-connect peering remove p-7k3m9q2x --yes",
      "Example: astro-connect peering remove p-7k3m9q2x --cidr 10.45.0.0/16 --yes"
    })
final class RemovePeering implements Callable<Integer> {
  private final Context context;
  @Mixin private final OnePeering one = new OnePeering();

  @Option(
      names = "--cidr",
      paramLabel = "CIDR",
      description = "A range that is not needed any more.")
  private List<String> cidrs = new ArrayList<>();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "A zone that is not needed any more.")
  private List<String> zones = new ArrayList<>();

  @Option(names = "--yes", description = "Sends without asking first.")
  private boolean yes;

  RemovePeering(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Cidr> ranges = TargetOptions.each("--cidr", cidrs, Cidr::parse);
    List<HostedZoneId> used = TargetOptions.each("--zone", zones, HostedZoneId::parse);
    try (Session session = context.open()) {
      ConnectionId id = one.in(session);
      session.guard().require();
      PeeringPage page = new PeeringPage(context, session.words());
      PeeringView view = session.peerings().view(id);
      if (view.ifGoogle().isPresent()) {
        OptionalInt stop = refused(session, page, view.ifGoogle().get().wishing(Wish.REMOVED));
        return stop.isPresent()
            ? stop.getAsInt()
            : page.show(session.peerings().remove(id, new Doing(session, page)));
      }
      AwsPeeringIntent standing = view.aws();
      known("--cidr", ranges, standing.cidrs());
      known("--zone", used, standing.terms().zones());
      AwsPeeringIntent intent = without(standing, ranges, used);
      if (intent.cidrs().isEmpty()) {
        TargetOptions.needRange();
      }
      OptionalInt refused = refused(session, page, intent);
      return refused.isPresent()
          ? refused.getAsInt()
          : page.show(send(session, id, intent, new Doing(session, page)));
    }
  }

  /** Refuses what the peering does not have: it may be a slip of the pen. */
  private static <T> void known(String option, List<T> named, List<T> standing) {
    for (T one : named) {
      FieldException.read(
          option, one.toString(), text -> one(text, standing.contains(one), standing));
    }
  }

  private static String one(String text, boolean known, List<?> standing) {
    if (!known) {
      String all = standing.stream().map(Object::toString).collect(Collectors.joining(", "));
      throw new InvalidValueException(Rule.PART_OF_PEERING, text, all);
    }
    return text;
  }

  /** What is left; without a range or zone nothing is. */
  private static AwsPeeringIntent without(
      AwsPeeringIntent intent, List<Cidr> ranges, List<HostedZoneId> zones) {
    if (ranges.isEmpty() && zones.isEmpty()) {
      return intent.on(intent.terms().wishing(Wish.REMOVED));
    }
    List<Cidr> left = intent.cidrs().stream().filter(range -> !ranges.contains(range)).toList();
    List<HostedZoneId> used =
        intent.terms().zones().stream().filter(zone -> !zones.contains(zone)).toList();
    return intent.reaching(left).on(intent.terms().withZones(used));
  }

  private OptionalInt refused(Session session, PeeringPage page, PeeringIntent intent) {
    if (yes) {
      return OptionalInt.empty();
    }
    page.say(session.peerings().previewExactly(intent).checklist());
    return new Question(context).send();
  }

  private static PeeringView send(
      Session session, ConnectionId id, AwsPeeringIntent intent, Progress progress)
      throws InterruptedException {
    return intent.removal()
        ? session.peerings().remove(id, progress)
        : session.peerings().change(id, intent, progress);
  }
}
