package io.astroconnect.cli;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.Spans;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.practice.Deed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sandbox} with trouble that the clouds make, and its end. */
final class SandboxTroubles {

  private SandboxTroubles() {}

  static void addTo(CommandLine sandbox, Context context) {
    sandbox
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
