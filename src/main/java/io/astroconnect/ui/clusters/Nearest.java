package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what was probably meant by a text that matches nothing. */
final class Nearest {
  /** One mistake is forgiven for so many characters. */
  private static final int FORGIVING = 3;

  private record Guess(String name, int mistakes) {}

  private Nearest() {}

  /** The name of the cluster with the part most like the text, if one is like it at all. */
  static Optional<String> to(String text, Collection<Cluster> clusters) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return clusters.stream()
        .flatMap(cluster -> guess(wanted, cluster))
        .filter(guess -> guess.mistakes() <= Math.max(1, wanted.length() / FORGIVING))
        .min(Comparator.comparingInt(Guess::mistakes).thenComparing(Guess::name))
        .map(Guess::name);
  }

  private static Stream<Guess> guess(String wanted, Cluster cluster) {
    Stream<String> parts =
        Stream.of(
                List.of(cluster.name(), cluster.id().value(), cluster.vpc()),
                List.of(cluster.account(), cluster.customer()),
                cluster.addresses().stream().map(Object::toString).toList(),
                cluster.cidrs().stream().map(Object::toString).toList())
            .flatMap(List::stream);
    return parts
        .filter(part -> !part.isEmpty())
        .map(part -> new Guess(cluster.name(), mistakes(wanted, part.toLowerCase(Locale.ROOT))));
  }

  /** The fewest letters to add, drop or change until the text occurs in the whole. */
  static int mistakes(String text, String whole) {
    int[] before = new int[whole.length() + 1];
    for (int i = 1; i <= text.length(); i++) {
      int[] now = new int[whole.length() + 1];
      now[0] = i;
      for (int j = 1; j <= whole.length(); j++) {
        int change = text.charAt(i - 1) == whole.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return Arrays.stream(before).min().orElseThrow();
  }
}
