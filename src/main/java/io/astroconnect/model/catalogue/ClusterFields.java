package io.astroconnect.model.catalogue;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what a person types of a cluster; what nobody sees around a value is dropped. Each throws
 * {@link InvalidValueException} with the rule that the text breaks.
 */
public final class ClusterFields {
  private static final String PARTED = "[;,\\s\\u00a0]+";

  /** Of nodes, pods, services and service peering. */
  private static final int GOOGLE_RANGES = 4;

  private ClusterFields() {}

  public static String name(String text) {
    return line(text, Rule.NAME);
  }

  /** Our AWS account, or our Google project. */
  public static String account(Provider cloud, String text) {
    return switch (cloud) {
      case AWS -> AwsAccountId.parse(text).value();
      case GCP -> ProjectId.parse(text).value();
      case AZURE -> line(text, Rule.NAME);
    };
  }

  public static String region(Provider cloud, String text) {
    return cloud == Provider.AWS ? AwsRegion.parse(text).value() : line(text, Rule.REGION);
  }

  /** The id of a VPC, or a Google network's name. */
  public static String vpc(Provider cloud, String text) {
    return switch (cloud) {
      case AWS -> VpcId.parse(text).value();
      case GCP -> network(Pasted.trim(text));
      case AZURE -> line(text, Rule.NAME);
    };
  }

  /** Compute Engine API, {@code networks}: names follow RFC 1035. */
  private static String network(String typed) {
    if (!typed.matches("[a-z]([a-z0-9-]{0,61}[a-z0-9])?")) {
      throw new InvalidValueException(Rule.NETWORK_NAME, typed);
    }
    return typed;
  }

  private static String line(String text, Rule rule) {
    String typed = Pasted.trim(text);
    if (!typed.matches("[^\\p{Cntrl}]{1,100}")) {
      throw new InvalidValueException(rule, typed);
    }
    return typed;
  }

  /** The ranges of a cluster, which share no address; Google's has four. */
  public static List<Cidr> cidrs(Provider cloud, String text) {
    List<Cidr> ranges = list(text, Cidr::parse);
    if (ranges.isEmpty()) {
      throw new InvalidValueException(Rule.CLUSTER_RANGES, "");
    }
    if (cloud == Provider.GCP && ranges.size() != GOOGLE_RANGES) {
      throw new InvalidValueException(Rule.GOOGLE_RANGES, Pasted.trim(text));
    }
    for (int i = 1; i < ranges.size(); i++) {
      apart(ranges.get(i), ranges.subList(0, i));
    }
    return ranges;
  }

  private static void apart(Cidr range, List<Cidr> others) {
    others.stream()
        .filter(range::overlaps)
        .findFirst()
        .ifPresent(
            other -> {
              throw new InvalidValueException(
                  Rule.CLUSTER_OVERLAP, range.toString(), other.toString());
            });
  }

  /** As they are pasted: parted by semicolons, commas, blanks or line ends. */
  public static List<Ipv4> addresses(String text) {
    return list(text, Ipv4::parse);
  }

  private static <T> List<T> list(String text, Function<String, T> form) {
    return Stream.of(text.split(PARTED))
        .filter(part -> !part.isEmpty())
        .map(form)
        .distinct()
        .toList();
  }
}
