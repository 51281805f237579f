package io.astroconnect.ui.sandbox;

import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.practice.Customer;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.Peering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done about a peering, whether or not it can be done now. */
record Deeds(List<Named> theirs, List<Named> drift) {
  /** Long enough to be met, short enough to be waited out. */
  private static final Duration BUSY = Duration.ofSeconds(20);

  /**
   * A deed with its words.
   *
   * @param id names its button
   * @param key names its words
   * @param about what its words are about, beside the customer
   */
  record Named(String id, String key, String about, Deed deed) {
    static Named of(Deed deed) {
      return new Named(deed.name(), deed.name(), "", deed);
    }
  }

  static Deeds of(Peering peering, Optional<Customer> customer) {
    return peering.provider() == Provider.GCP ? google(peering) : aws(peering, customer);
  }

  private static Deeds google(Peering peering) {
    String id = peering.id();
    List<Named> drift =
        new ArrayList<>(
            List.of(Named.of(new Deed.ChangeOptions(id)), Named.of(new Deed.DropOurHalf(id))));
    if (peering.cluster() != null) {
      drift.add(Named.of(new Deed.KeepBusy(peering.cluster().value(), BUSY)));
      drift.add(Named.of(new Deed.ChangeAddress(peering.cluster().value())));
      drift.addAll(listing(peering.cluster().value()));
    }
    return new Deeds(
        List.of(
            Named.of(new Deed.AddTheirHalf(id, List.of())),
            Named.of(new Deed.DropTheirHalf(id)),
            Named.of(new Deed.RequireConsent(id)),
            Named.of(new Deed.AskForRemoval(id))),
        List.copyOf(drift));
  }

  private static Deeds aws(Peering peering, Optional<Customer> customer) {
    String id = peering.id();
    List<Named> theirs =
        new ArrayList<>(
            List.of(
                Named.of(new Deed.Accept(id, List.of())),
                Named.of(new Deed.Reject(id)),
                Named.of(new Deed.Expire(id)),
                Named.of(new Deed.AddTheirRoutes(id)),
                Named.of(new Deed.SetTheirDns(id))));
    customer.map(Customer::zones).orElse(List.of()).stream()
        .flatMap(zone -> zone(zone, peering.vpc()).stream())
        .forEach(theirs::add);
    theirs.add(Named.of(new Deed.DeletePeering(id)));
    List<Named> drift =
        new ArrayList<>(
            List.of(
                Named.of(new Deed.DropRoute(id)),
                Named.of(new Deed.Blackhole(id)),
                dnsOff(id, Deed.Side.OURS),
                dnsOff(id, Deed.Side.THEIRS)));
    if (peering.cluster() != null) {
      String cluster = peering.cluster().value();
      drift.add(Named.of(new Deed.SwitchHostnamesOff(cluster)));
      drift.add(Named.of(new Deed.ChangeAddress(cluster)));
      drift.addAll(listing(cluster));
    }
    drift.add(Named.of(new Deed.Vanish(id)));
    return new Deeds(List.copyOf(theirs), List.copyOf(drift));
  }

  private static List<Named> listing(String cluster) {
    return List.of(
        Named.of(new Deed.ChangeListedAddress(cluster)),
        Named.of(new Deed.Unlist(cluster)),
        Named.of(new Deed.Relist(cluster)));
  }

  private static List<Named> zone(Customer.Zone zone, String vpc) {
    Deed authorize = new Deed.AuthorizeZone(zone.id(), vpc);
    Deed revoke = new Deed.RevokeZone(zone.id(), vpc);
    return List.of(
        new Named(authorize.name() + "-" + zone.id(), authorize.name(), zone.name(), authorize),
        new Named(revoke.name() + "-" + zone.id(), revoke.name(), zone.name(), revoke));
  }

  private static Named dnsOff(String peering, Deed.Side side) {
    Deed deed = new Deed.SwitchDnsOff(peering, side);
    String key = deed.name() + "-" + side.name().toLowerCase(Locale.ROOT);
    return new Named(key, key, "", deed);
  }

  List<Deed> all() {
    List<Deed> all = new ArrayList<>();
    theirs.forEach(named -> all.add(named.deed()));
    drift.forEach(named -> all.add(named.deed()));
    return all;
  }
}
