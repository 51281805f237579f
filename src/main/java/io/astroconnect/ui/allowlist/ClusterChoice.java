package io.astroconnect.ui.allowlist;

import io.astroconnect.model.cluster.AddressForm;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster that can be chosen.
 *
 * @param place provider and region
 * @param found what the search looks in
 * @param sets its addresses, as people read and copy them
 */
record ClusterChoice(Cluster cluster, String place, String found, List<AddressSet> sets) {

  /**
   * The addresses of one region.
   *
   * @param title where they are, and when they count
   * @param shown on one line, or more
   * @param copied one a line
   */
  record AddressSet(String title, String shown, String copied) {}

  static ClusterChoice of(Cluster cluster, Words words) {
    String place =
        words.text("screen.allowlist.place", words.of(cluster.provider()), cluster.region());
    List<AddressSet> sets = new ArrayList<>();
    add(sets, words.text("screen.allowlist.in-use", cluster.region()), cluster.egressIps());
    add(sets, words.text("screen.allowlist.recovery", recovery(cluster)), cluster.recoveryIps());
    return new ClusterChoice(
        cluster,
        place,
        String.join(
            "  ",
            cluster.name(),
            cluster.id().value(),
            place,
            cluster.customer(),
            AddressForm.COMMA_LIST.write(cluster.addresses())),
        List.copyOf(sets));
  }

  private static String recovery(Cluster cluster) {
    return cluster.recoveryRegion().isEmpty() ? cluster.region() : cluster.recoveryRegion();
  }

  private static void add(List<AddressSet> sets, String title, List<Ipv4> addresses) {
    if (!addresses.isEmpty()) {
      sets.add(
          new AddressSet(
              title, AddressForm.COMMA_LIST.write(addresses), AddressForm.LINES.write(addresses)));
    }
  }

  String id() {
    return cluster.id().value();
  }
}
