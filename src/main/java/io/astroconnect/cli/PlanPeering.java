package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.service.peering.Preview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code peering plan}. */
@Command(
    name = "plan",
    description = "Shows every step that start would take, and what stands in the way; sends none.",
    footer = {
      "",
      "Example: astro-connect peering plan --cluster halden-prod-euc1 --account 004815162342"
          + " --region eu-central-1 --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16"
          + " --zone Z0423910F7K2LMQ"
    })
final class PlanPeering implements Callable<Integer> {
  private final Context context;
  @Mixin private final TargetOptions target = new TargetOptions();

  PlanPeering(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    TargetOptions.Form form = target.read();
    try (Session session = context.open()) {
      Cluster cluster = target.cluster(session);
      if (PeeringCommands.otherCloud(context, cluster, form)) {
        return Status.STOPPED;
      }
      PeeringIntent intent = target.intent(cluster, form);
      Preview preview = session.peerings().preview(intent);
      PeeringPage page = new PeeringPage(context, session.words());
      page.show(intent, preview);
      page.say(preview, Check.Level.STOP);
      page.say(preview, Check.Level.WARNING);
      return preview.stopped() ? Status.STOPPED : Status.DONE;
    }
  }
}
