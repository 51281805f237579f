package io.astroconnect.launch.tour;

import io.astroconnect.model.cluster.AddressForm;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.stream.Collectors;

/** A cluster is found by an address of it, and its addresses are copied. */
final class FindAndCopy {
  static final String PRIVATE = "kestrel-dev-euw1";

  private final Hands hands;
  private final Held held;

  FindAndCopy(Hands hands, Held held) {
    this.hands = hands;
    this.held = held;
  }

  List<Stop> stops() {
    return List.of(
        new Stop("private-egress", this::nothingToCopy),
        new Stop("cluster-found", this::find),
        new Stop("addresses-copied", this::copy));
  }

  private void nothingToCopy(Proof proof) throws InterruptedException {
    hands.press("rail-clusters");
    hands.type("clusters-filter", PRIVATE);
    hands.choose("clusters-table", PRIVATE);
    proof.same(
        "clusters-no-address",
        () -> hands.text("clusters-no-address"),
        "store",
        () ->
            held.cluster(PRIVATE).privateEgress()
                ? held.words().text("screen.clusters.no-public-address")
                : "");
  }

  private Cluster wanted() {
    return held.cluster(MainJob.WISH.cluster());
  }

  /** By an address that only its recovery set has. */
  private void find(Proof proof) throws InterruptedException {
    hands.type("clusters-filter", wanted().recoveryIps().getFirst().toString());
    hands.choose("clusters-table", wanted().name());
    proof.same(
        "clusters-table",
        () -> hands.rowsOf("clusters-table").stream().map(FindAndCopy::firstWord).collect(LINES),
        "store",
        () -> wanted().name());
    proof.same(
        "clusters-address-*",
        () -> hands.idsFrom("clusters-address-").stream().map(hands::text).collect(LINES),
        "store",
        () -> wanted().addresses().stream().map(Ipv4::toString).collect(LINES));
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> LINES =
      Collectors.joining("\n");

  private static String firstWord(String row) {
    return row.substring(0, (row + " ").indexOf(' '));
  }

  /** One of them, and all of them in every form. */
  private void copy(Proof proof) throws InterruptedException {
    List<Ipv4> all = wanted().addresses();
    hands.pressIn("clusters-address-0");
    proof.same("clipboard", hands::clipboard, "store", () -> all.getFirst().toString());
    for (AddressForm form : AddressForm.values()) {
      hands.pick("clusters-copy-as", held.words().of(form));
      proof.same("clipboard", hands::clipboard, "store", () -> form.write(all));
    }
  }
}
