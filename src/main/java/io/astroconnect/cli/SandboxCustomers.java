package io.astroconnect.cli;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.practice.Deed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sandbox} with what a customer does, beside accepting and rejecting. */
final class SandboxCustomers {

  private SandboxCustomers() {}

  static void addTo(CommandLine sandbox, Context context) {
    sandbox
        .addSubcommand(new Ask(context))
        .addSubcommand(new Expire(context))
        .addSubcommand(new TheirDns(context))
        .addSubcommand(new TheirRoutes(context))
        .addSubcommand(new AuthorizeZone(context))
        .addSubcommand(new RevokeZone(context));
  }

  @Command(
      name = "ask",
      description = "The customer asks us for a peering, to be adopted.",
      footer = {"", "Example: astro-connect sandbox ask clx3k9v2p00a101jz7h4q2m8d"})
  private static final class Ask extends SandboxDoing {
    @Parameters(index = "0", paramLabel = "CLUSTER", description = "The cluster’s id.")
    private String cluster = "";

    @Parameters(
        index = "1",
        paramLabel = "VPC",
        arity = "0..1",
        defaultValue = "",
        description = "The customer’s; else the first that has no peering with the cluster.")
    private String vpc = "";

    Ask(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.AskForPeering(
          FieldException.read("CLUSTER", cluster, ClusterId::parse).value(),
          vpc.isBlank() ? "" : FieldException.read("VPC", vpc, VpcId::parse).value());
    }
  }

  /** What is done to one peering. */
  private abstract static class PeeringDoing extends SandboxDoing {
    @Parameters(paramLabel = "PCX", description = "AWS’s id of the peering.")
    private String peering = "";

    PeeringDoing(Context context) {
      super(context);
    }

    String peering() {
      return peering("PCX", peering);
    }
  }

  @Command(
      name = "expire",
      description = "Nobody answers: the request’s seven days are over.",
      footer = {"", "Example: astro-connect sandbox expire pcx-0d3b7a61f9c2e4850"})
  private static final class Expire extends PeeringDoing {
    Expire(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.Expire(peering());
    }
  }

  @Command(
      name = "their-dns",
      description = "The customer switches their side’s DNS resolution on.",
      footer = {"", "Example: astro-connect sandbox their-dns pcx-0b52f8a6c1d97e340"})
  private static final class TheirDns extends PeeringDoing {
    TheirDns(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.SetTheirDns(peering());
    }
  }

  @Command(
      name = "their-routes",
      description = "The customer routes each of our ranges to the peering.",
      footer = {"", "Example: astro-connect sandbox their-routes pcx-0b52f8a6c1d97e340"})
  private static final class TheirRoutes extends PeeringDoing {
    TheirRoutes(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.AddTheirRoutes(peering());
    }
  }

  /** A zone of a customer's, and a VPC of ours. */
  private abstract static class ZoneDoing extends SandboxDoing {
    @Parameters(index = "0", paramLabel = "ZONE", description = "The hosted zone’s id.")
    private String zone = "";

    @Parameters(index = "1", paramLabel = "VPC", description = "The VPC of a cluster.")
    private String vpc = "";

    ZoneDoing(Context context) {
      super(context);
    }

    String zone() {
      return FieldException.read("ZONE", zone, HostedZoneId::parse).value();
    }

    String vpc() {
      return FieldException.read("VPC", vpc, VpcId::parse).value();
    }
  }

  @Command(
      name = "authorize-zone",
      description = "The customer lets a VPC of ours use their hosted zone.",
      footer = {
        "",
        "Example: astro-connect sandbox authorize-zone Z0423910F7K2LMQ vpc-06b1e94d27fa3c508"
      })
  private static final class AuthorizeZone extends ZoneDoing {
    AuthorizeZone(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.AuthorizeZone(zone(), vpc());
    }
  }

  @Command(
      name = "revoke-zone",
      description = "The customer takes that back; what is associated stays so.",
      footer = {
        "",
        "Example: astro-connect sandbox revoke-zone Z0423910F7K2LMQ vpc-06b1e94d27fa3c508"
      })
  private static final class RevokeZone extends ZoneDoing {
    RevokeZone(Context context) {
      super(context);
    }

    @Override
    Deed deed() {
      return new Deed.RevokeZone(zone(), vpc());
    }
  }
}
