package io.astroconnect.cli;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.Spans;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.practice.Deed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sandbox} with drift or trouble. */
final class SandboxDeeds {

  private SandboxDeeds() {}

  static void addTo(CommandLine sandbox, Context context) {
    sandbox
        .addSubcommand(new Drift(context))
        .addSubcommand(new Relist(context))
        .addSubcommand(new Deny(context))
        .addSubcommand(new Allow(context))
        .addSubcommand(new ExpireSignIn(context))
        .addSubcommand(new SignIn(context))
        .addSubcommand(new Slow(context))
        .addSubcommand(new Throttle(context))
        .addSubcommand(new Unthrottle(context))
        .addSubcommand(new Limit(context))
        .addSubcommand(new Crowd(context))
        .addSubcommand(new Calm(context));
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

  @Command(
      name = "deny",
      description = "A call is not permitted any more.",
      footer = {"", "Example: astro-connect sandbox deny CreateRoute --account 418027365910"})
  private static final class Deny extends SandboxDoing {
    @Parameters(
        paramLabel = "CALL",
        description = "Its cloud’s name of it, like CreateRoute or networks.addPeering.")
    private String action = "";

    @Option(
        names = "--account",
        paramLabel = "ID",
        defaultValue = Deed.EVERY,
        description = "Whose; else every account’s.")
    private String account = Deed.EVERY;

    Deny(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Deny(account(account), Pasted.trim(action));
    }
  }

  @Command(
      name = "allow",
      description = "A call that was denied is permitted again.",
      footer = {"", "Example: astro-connect sandbox allow CreateRoute --account 418027365910"})
  private static final class Allow extends SandboxDoing {
    @Parameters(
        paramLabel = "CALL",
        description = "Its cloud’s name of it, like CreateRoute or networks.addPeering.")
    private String action = "";

    @Option(
        names = "--account",
        paramLabel = "ID",
        defaultValue = Deed.EVERY,
        description = "As it was denied.")
    private String account = Deed.EVERY;

    Allow(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Allow(account(account), Pasted.trim(action));
    }
  }

  @Command(
      name = "expire-sign-in",
      description = "The sign-in ends.",
      footer = {"", "Example: astro-connect sandbox expire-sign-in --account 418027365910"})
  private static final class ExpireSignIn extends SandboxDoing {
    @Option(
        names = "--account",
        paramLabel = "ID",
        defaultValue = Deed.EVERY,
        description = "To which account; else to every one.")
    private String account = Deed.EVERY;

    ExpireSignIn(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.ExpireSignIn(account(account));
    }
  }

  @Command(
      name = "sign-in",
      description = "Signs in again, as aws sso login does.",
      footer = {"", "Example: astro-connect sandbox sign-in --account 418027365910"})
  private static final class SignIn extends SandboxDoing {
    @Option(
        names = "--account",
        paramLabel = "ID",
        defaultValue = Deed.EVERY,
        description = "To which account; else to every one.")
    private String account = Deed.EVERY;

    SignIn(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.SignIn(account(account));
    }
  }

  @Command(
      name = "slow",
      description = "Calls to a region take long, until calm.",
      footer = {"", "Example: astro-connect sandbox slow eu-central-1 8s"})
  private static final class Slow extends SandboxDoing {
    @Parameters(
        index = "0",
        paramLabel = "REGION",
        description = "Like eu-central-1, or global for Google Cloud.")
    private String region = "";

    @Parameters(index = "1", paramLabel = "DURATION", description = "Such as PT8S or 8s.")
    private String delay = "";

    Slow(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.SlowDown(
          FieldException.read("REGION", region, Slow::place),
          FieldException.read("DURATION", delay, Spans::parse));
    }

    private static String place(String text) {
      String place = Pasted.trim(text);
      return place.equals(Deed.GLOBAL) || place.equals(Deed.ASTRO)
          ? place
          : AwsRegion.parse(text).value();
    }
  }

  @Command(
      name = "throttle",
      description = "Calls are refused for being too many.",
      footer = {"", "Example: astro-connect sandbox throttle CreateRoute --times 5"})
  private static final class Throttle extends SandboxDoing {
    @Parameters(
        paramLabel = "CALL",
        arity = "0..1",
        defaultValue = Deed.EVERY,
        description = "Its cloud’s name of it, like CreateRoute; else every one.")
    private String action = Deed.EVERY;

    @Option(
        names = "--times",
        paramLabel = "N",
        defaultValue = "0",
        description = "How many calls; else all, until calm.")
    private int times;

    Throttle(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Throttle(Pasted.trim(action), times);
    }
  }

  @Command(
      name = "unthrottle",
      description = "Calls are no longer refused for being too many.",
      footer = {"", "Example: astro-connect sandbox unthrottle CreateRoute"})
  private static final class Unthrottle extends SandboxDoing {
    @Parameters(
        paramLabel = "CALL",
        arity = "0..1",
        defaultValue = Deed.EVERY,
        description = "As it was throttled.")
    private String action = Deed.EVERY;

    Unthrottle(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.EndThrottling(Pasted.trim(action));
    }
  }

  @Command(
      name = "limit",
      description = "Sets how many active peerings a VPC may have; AWS’s limit is 50.",
      footer = {"", "Example: astro-connect sandbox limit 1"})
  private static final class Limit extends SandboxDoing {
    @Parameters(paramLabel = "N", description = "How many.")
    private int most;

    Limit(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Limit(most);
    }
  }

  @Command(
      name = "crowd",
      description = "Gives a VPC further active peerings, with networks that nobody knows.",
      footer = {"", "Example: astro-connect sandbox crowd vpc-06b1e94d27fa3c508 48"})
  private static final class Crowd extends SandboxDoing {
    @Parameters(index = "0", paramLabel = "VPC", description = "The VPC of a cluster.")
    private String vpc = "";

    @Parameters(index = "1", paramLabel = "N", description = "How many.")
    private int peerings;

    Crowd(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Crowd(FieldException.read("VPC", vpc, VpcId::parse).value(), peerings);
    }
  }

  @Command(
      name = "calm",
      description = "Ends all trouble: sign-ins, permissions, delays, throttling, limits.",
      footer = {"", "Example: astro-connect sandbox calm"})
  private static final class Calm extends SandboxDoing {
    Calm(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Calm();
    }
  }
}
