package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The form of a peering, as options. */
final class TargetOptions {
  @Option(names = "--cluster", paramLabel = "ID", description = "Our cluster, by id or name.")
  String cluster = "";

  @Option(names = "--account", description = "The customer’s AWS account, 12 digits.")
  String account = "";

  @Option(names = "--region", description = "The region of their VPC.")
  String region = "";

  @Option(names = "--vpc", description = "Their VPC.")
  String vpc = "";

  @Option(names = "--cidr", description = "A range of theirs; once for each.")
  List<String> cidrs = new ArrayList<>();

  @Option(names = "--no-dns", description = "Names need not resolve across the peering.")
  boolean noDns;

  boolean given() {
    return !cluster.isBlank();
  }

  /** Reads the form; nothing has been opened or sent when it refuses a value. */
  Read read(boolean rangesNeeded) {
    require("--cluster", cluster);
    Target target =
        new Target(
            FieldException.read("--account", required("--account", account), AwsAccountId::parse),
            FieldException.read("--region", required("--region", region), AwsRegion::parse),
            FieldException.read("--vpc", required("--vpc", vpc), VpcId::parse));
    List<Cidr> ranges =
        cidrs.stream()
            .flatMap(typed -> Stream.of(typed.split("[;,\\s]+")))
            .filter(part -> !part.isEmpty())
            .map(part -> FieldException.read("--cidr", part, Cidr::parse))
            .distinct()
            .toList();
    if (rangesNeeded && ranges.isEmpty()) {
      FieldException.read("--cidr", "", TargetOptions::noRange);
    }
    return new Read(target, ranges);
  }

  /** What was typed, without the cluster, which has to be looked up. */
  record Read(Target target, List<Cidr> ranges) {}

  AwsPeeringIntent intent(Session session, Read read) {
    Cluster found = ClusterCommands.find(session, cluster);
    return new AwsPeeringIntent(found, read.target(), read.ranges(), !noDns, 1);
  }

  /** Until Google's peerings can be made here. */
  static boolean foreign(Cluster cluster) {
    return cluster.provider() != Provider.AWS;
  }

  private static Cidr noRange(String nothing) {
    throw new InvalidValueException(Rule.CIDR_COUNT, nothing);
  }

  private static String required(String option, String value) {
    require(option, value);
    return value;
  }

  private static void require(String option, String value) {
    FieldException.read(
        option,
        value,
        text -> {
          if (text.isBlank()) {
            throw new InvalidValueException(Rule.REQUIRED, "", option);
          }
          return text;
        });
  }
}
