package io.astroconnect.model.peering.aws;

import java.util.Comparator;
import java.util.Set;

/**
 * The regions that AWS had when this was built, to doubt a name that was mistyped. New ones appear,
 * so that a name that is not among them is no mistake for sure. Source: the SDK's own list, which a
 * test compares with this one.
 */
final class KnownRegions {
  static final Set<String> NAMES =
      Set.of(
          ("af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3"
                  + " ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3"
                  + " ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7"
                  + " ca-central-1 ca-west-1 cn-north-1 cn-northwest-1"
                  + " eu-central-1 eu-central-2 eu-isoe-west-1 eu-north-1 eu-south-1 eu-south-2"
                  + " eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1"
                  + " il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1"
                  + " us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1"
                  + " us-isob-east-1 us-isob-west-1 us-isof-east-1 us-isof-south-1"
                  + " us-west-1 us-west-2")
              .split(" ", -1));

  private KnownRegions() {}

  /** The one that takes the fewest letters to add, drop or change. */
  static String nearest(String name) {
    return NAMES.stream()
        .min(
            Comparator.<String>comparingInt(each -> mistakes(name, each))
                .thenComparing(each -> each))
        .orElseThrow();
  }

  private static int mistakes(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
