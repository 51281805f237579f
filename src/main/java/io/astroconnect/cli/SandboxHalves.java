package io.astroconnect.cli;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.Spans;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.practice.Deed;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sandbox} with the customer’s half of a peering of Google Cloud. */
final class SandboxHalves {

  private SandboxHalves() {}

  static void addTo(CommandLine sandbox, Context context) {
    sandbox
        .addSubcommand(new AddHalf(context))
        .addSubcommand(new RequireConsent(context))
        .addSubcommand(new AskForRemoval(context))
        .addSubcommand(new Busy(context));
  }

  /** What is done about one of our halves. */
  private abstract static class HalfDoing extends SandboxDoing {
    @Parameters(
        paramLabel = "HALF",
        description =
            "The name of our half, as peering status shows it; with PROJECT/NETWORK/ before it if"
                + " several networks have one of that name.")
    private String half = "";

    HalfDoing(Context context) {
      super(context);
    }

    String half() {
      return half("HALF", half);
    }
  }

  @Command(
      name = "add-half",
      description = "The customer adds their half of a peering of Google Cloud.",
      footer = {"", "Example: astro-connect sandbox add-half astro-corvus-dwh-prod-vpc-shared"})
  private static final class AddHalf extends HalfDoing {
    @Option(
        names = "--cidr",
        paramLabel = "CIDR",
        description = "A range of their network, if the sandbox does not know it; may be repeated.")
    private List<String> ranges = List.of();

    AddHalf(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.AddTheirHalf(
          half(),
          ranges.stream().map(one -> FieldException.read("--cidr", one, Cidr::parse)).toList());
    }
  }

  @Command(
      name = "require-consent",
      description = "From then on such a peering ends only if both sides agree.",
      footer = {
        "",
        "Example: astro-connect sandbox require-consent astro-corvus-dwh-prod-vpc-shared"
      })
  private static final class RequireConsent extends HalfDoing {
    RequireConsent(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.RequireConsent(half());
    }
  }

  @Command(
      name = "ask-removal",
      description = "The customer asks for the end of a peering, or agrees to it.",
      footer = {"", "Example: astro-connect sandbox ask-removal astro-corvus-dwh-prod-vpc-shared"})
  private static final class AskForRemoval extends HalfDoing {
    AskForRemoval(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.AskForRemoval(half());
    }
  }

  @Command(
      name = "busy",
      description = "Another peering operation is in progress on a cluster’s network.",
      footer = {"", "Example: astro-connect sandbox busy corvus-analytics 20s"})
  private static final class Busy extends SandboxDoing {
    @Parameters(index = "0", paramLabel = "CLUSTER", description = "Its id or name.")
    private String cluster = "";

    @Parameters(index = "1", paramLabel = "DURATION", description = "Such as PT20S or 20s.")
    private String time = "";

    Busy(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.KeepBusy(
          Pasted.trim(cluster), FieldException.read("DURATION", time, Spans::parse));
    }
  }
}
