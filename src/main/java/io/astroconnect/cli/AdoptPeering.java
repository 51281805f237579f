package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.service.peering.Preview;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peering adopt}. */
@Command(
    name = "adopt",
    description = {
      "Takes over a live peering of the cluster’s VPC, whoever asked for it.",
      "One that the customer asked for is accepted. Account, region and VPC are read from it;"
          + " without --cidr the ranges are those that AWS shows."
    },
    footer = {
      "",
      "Example: astro-connect peering adopt pcx-0b52f8a6c1d97e340 --cluster halden-prod-euc1 --yes"
    })
final class AdoptPeering implements Callable<Integer> {
  private final Context context;
  @Mixin private final TargetOptions target = new TargetOptions();

  @Parameters(paramLabel = "PCX", description = "AWS’s id of the peering.")
  private String peering = "";

  @Option(names = "--yes", description = "Sends without asking first.")
  private boolean yes;

  @Option(names = "--ticket", paramLabel = "TICKET", description = "Kept with the peering.")
  private String ticket = "";

  AdoptPeering(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    VpcPeeringConnectionId pcx = FieldException.read("PCX", peering, VpcPeeringConnectionId::parse);
    List<Cidr> ranges = target.ranges();
    target.terms();
    try (Session session = context.open()) {
      Cluster cluster = target.cluster(session);
      if (PeeringCommands.notOnAws(context, cluster)) {
        return Status.STOPPED;
      }
      session.guard().require();
      AwsPeeringIntent found =
          FieldException.read(
              "PCX",
              pcx.value(),
              _ -> session.peerings().adoption(cluster, pcx, ranges, target.dns()));
      AwsPeeringIntent intent = found.on(target.terms().adopting(pcx));
      if (intent.cidrs().isEmpty()) {
        TargetOptions.needRange();
      }
      PeeringPage page = new PeeringPage(context, session.words());
      OptionalInt refused = refused(page, session.peerings().preview(intent));
      return refused.isPresent()
          ? refused.getAsInt()
          : page.show(session.peerings().adopt(intent, pcx, ticket, new Doing(session, page)));
    }
  }

  private OptionalInt refused(PeeringPage page, Preview preview) {
    if (preview.stopped()) {
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
}
