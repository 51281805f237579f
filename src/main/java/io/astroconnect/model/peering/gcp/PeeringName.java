package io.astroconnect.model.peering.gcp;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of our half: says what it leads to, within the 63 characters of RFC 1035. */
final class PeeringName {
  private static final int LONGEST = 63;

  private PeeringName() {}

  /** The same for the same target, but for a name that another half of ours has. */
  static String of(PeerNetwork target, List<NetworkPeering> others) {
    Set<String> taken = others.stream().map(NetworkPeering::name).collect(Collectors.toSet());
    String base =
        "astro-" + target.project().value().replaceAll("[^a-z0-9]", "-") + "-" + target.name();
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? cut(base, LONGEST) : cut(base, LONGEST - 1 - digits(n)) + "-" + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static int digits(int n) {
    return Integer.toString(n).length();
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most)).replaceAll("-+$", "");
  }
}
