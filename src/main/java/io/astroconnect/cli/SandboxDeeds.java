package io.astroconnect.cli;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.practice.Deed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sandbox} with what somebody does behind our back. */
final class SandboxDeeds {

  private SandboxDeeds() {}

  static void addTo(CommandLine sandbox, Context context) {
    sandbox.addSubcommand(new Drift(context)).addSubcommand(new Relist(context));
    SandboxTroubles.addTo(sandbox, context);
    SandboxGoogle.addTo(sandbox, context);
  }

  /** What somebody changes behind our back. */
  private enum What {
    ROUTE,
    BLACKHOLE,
    DNS,
    THEIR_DNS,
    PEERING,
    VANISH,
    HOSTNAMES,
    ADDRESS,
    LISTED_ADDRESS,
    UNLISTED,
    OUR_HALF,
    THEIR_HALF,
    OPTIONS
  }

  @Command(
      name = "drift",
      description = "Somebody changes something behind our back.",
      footer = {"", "Example: astro-connect sandbox drift route pcx-0b52f8a6c1d97e340"})
  private static final class Drift extends SandboxDoing {
    @Parameters(
        index = "0",
        paramLabel = "WHAT",
        description =
            "route: one of ours goes. blackhole: one of ours leads to a peering that is no more."
                + " dns, their_dns: that side’s option is switched off. peering: the customer ends"
                + " it. vanish: AWS no longer knows it. hostnames: a VPC loses its DNS host names."
                + " address: a NAT gateway gets another one. listed_address, unlisted: Astro lists"
                + " another address of a cluster, or the cluster no longer. Google Cloud: our_half,"
                + " their_half: it is deleted. options: which custom routes our half lets out.")
    private What what = What.ROUTE;

    @Parameters(
        index = "1",
        paramLabel = "ID",
        description =
            "AWS’s id of the peering; for a cluster its id; at Google the" + " name of our half.")
    private String id = "";

    Drift(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return switch (what) {
        case ROUTE -> new Deed.DropRoute(peering());
        case BLACKHOLE -> new Deed.Blackhole(peering());
        case DNS -> new Deed.SwitchDnsOff(peering(), Deed.Side.OURS);
        case THEIR_DNS -> new Deed.SwitchDnsOff(peering(), Deed.Side.THEIRS);
        case PEERING -> new Deed.DeletePeering(peering());
        case VANISH -> new Deed.Vanish(peering());
        case HOSTNAMES -> new Deed.SwitchHostnamesOff(cluster());
        case ADDRESS -> new Deed.ChangeAddress(cluster());
        case LISTED_ADDRESS -> new Deed.ChangeListedAddress(cluster());
        case UNLISTED -> new Deed.Unlist(cluster());
        case OUR_HALF -> new Deed.DropOurHalf(half("ID", id));
        case THEIR_HALF -> new Deed.DropTheirHalf(half("ID", id));
        case OPTIONS -> new Deed.ChangeOptions(half("ID", id));
      };
    }

    private String peering() {
      return peering("ID", id);
    }

    private String cluster() {
      return FieldException.read("ID", id, ClusterId::parse).value();
    }
  }

  @Command(
      name = "relist",
      description = "Astro lists a cluster again that it no longer did.",
      footer = {"", "Example: astro-connect sandbox relist clxa9f2k1004z01jz8m3q6v7p"})
  private static final class Relist extends SandboxDoing {
    @Parameters(paramLabel = "CLUSTER", description = "Its id.")
    private String cluster = "";

    Relist(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Relist(FieldException.read("CLUSTER", cluster, ClusterId::parse).value());
    }
  }
}
