package io.astroconnect.ui.sandbox;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Spans;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.ui.sandbox.TroubleKind.Field;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What trouble to make; accounts and calls may be every one. */
final class TroubleForm {
  private static final int MOST = 1000;

  private final Words words;
  private final ObjectProperty<TroubleKind> kind = new SimpleObjectProperty<>(TroubleKind.SIGN_IN);
  private final ObservableList<String> accounts = FXCollections.observableArrayList(Deed.EVERY);
  private final ObservableList<String> calls = FXCollections.observableArrayList(Deed.EVERY);
  private final ObservableList<String> regions = FXCollections.observableArrayList();
  private final ObservableList<ClusterChoice> clusters = FXCollections.observableArrayList();
  private final ObservableList<ClusterChoice> networks = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> account = new SimpleObjectProperty<>(Deed.EVERY);
  private final ObjectProperty<@Nullable String> call = new SimpleObjectProperty<>(Deed.EVERY);
  private final ObjectProperty<@Nullable String> region = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ClusterChoice> cluster = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ClusterChoice> network = new SimpleObjectProperty<>();
  private final ObservableList<ClusterChoice> all = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ClusterChoice> any = new SimpleObjectProperty<>();
  private final StringProperty times = new SimpleStringProperty("");
  private final StringProperty span = new SimpleStringProperty("8s");
  private final StringProperty number = new SimpleStringProperty("1");
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

  TroubleForm(Words words) {
    this.words = words;
    for (Property<?> field :
        List.of(kind, account, call, region, cluster, network, any, times, span, number)) {
      field.subscribe(_ -> check());
    }
  }

  private void check() {
    missing.set(problem());
  }

  private String problem() {
    try {
      deed();
      return "";
    } catch (InvalidValueException invalid) {
      return words.of(invalid);
    } catch (Missing untold) {
      return words.text(untold.key);
    }
  }

  /** Something is not told yet, or is no number; the key says what. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    Missing(String key) {
      super(key, null, false, false);
      this.key = key;
    }
  }

  /** What the form asks for; only while nothing is missing. */
  Deed deed() {
    return switch (kind.get()) {
      case ASK -> new Deed.AskForPeering(told(cluster, "screen.sandbox.missing.cluster").id(), "");
      case SIGN_IN -> new Deed.ExpireSignIn(told(account, "screen.sandbox.missing.account"));
      case DENY -> new Deed.Deny(told(account, "screen.sandbox.missing.account"), oneCall());
      case THROTTLE ->
          new Deed.Throttle(
              told(call, "screen.sandbox.missing.call"), times.get().isBlank() ? 0 : whole(times));
      case SLOW ->
          new Deed.SlowDown(
              told(region, "screen.sandbox.missing.region"), Spans.parse(span.get().strip()));
      case LIMIT -> new Deed.Limit(whole(number));
      case CROWD ->
          new Deed.Crowd(told(cluster, "screen.sandbox.missing.cluster").vpc(), whole(number));
      case CONTEND -> new Deed.ContendPolicy(whole(number));
      case BUSY ->
          new Deed.KeepBusy(
              told(network, "screen.sandbox.missing.cluster").id(),
              Spans.parse(span.get().strip()));
      case ADDRESS -> new Deed.ChangeAddress(anyOne());
      case LISTED -> new Deed.ChangeListedAddress(anyOne());
      case UNLIST -> new Deed.Unlist(anyOne());
      case RELIST -> new Deed.Relist(anyOne());
    };
  }

  private String anyOne() {
    return told(any, "screen.sandbox.missing.cluster").id();
  }

  private String oneCall() {
    String named = told(call, "screen.sandbox.missing.call");
    if (named.equals(Deed.EVERY)) {
      throw new Missing("screen.sandbox.missing.call");
    }
    return named;
  }

  private static <T> T told(ObjectProperty<@Nullable T> field, String key) {
    T value = field.get();
    if (value == null) {
      throw new Missing(key);
    }
    return value;
  }

  private static int whole(StringProperty field) {
    try {
      int value = Integer.parseInt(field.get().strip());
      if (value >= 1 && value <= MOST) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      throw new Missing("screen.sandbox.missing.number");
    }
    throw new Missing("screen.sandbox.missing.number");
  }

  /** What there is to choose from; a choice that is still there stays. */
  void offer(
      List<String> someAccounts,
      List<String> someCalls,
      List<String> someRegions,
      List<ClusterChoice> someClusters,
      List<ClusterChoice> someNetworks,
      List<ClusterChoice> both) {
    renew(accounts, account, withEvery(someAccounts));
    renew(calls, call, withEvery(someCalls));
    renew(regions, region, someRegions);
    renew(clusters, cluster, someClusters);
    renew(networks, network, someNetworks);
    renew(all, any, both);
  }

  private static List<String> withEvery(List<String> some) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(Deed.EVERY), some.stream())
        .toList();
  }

  private static <T> void renew(
      ObservableList<T> shown, ObjectProperty<@Nullable T> chosen, List<T> now) {
    if (!shown.equals(now)) {
      T before = chosen.get();
      shown.setAll(now);
      chosen.set(before != null && now.contains(before) ? before : first(now));
    }
  }

  private static <T> @Nullable T first(List<T> some) {
    return some.isEmpty() ? null : some.getFirst();
  }

  boolean wants(Field field) {
    return Objects.requireNonNull(kind.get()).wants(field);
  }

  ObjectProperty<TroubleKind> kindProperty() {
    return kind;
  }

  ObservableList<String> accounts() {
    return accounts;
  }

  ObservableList<String> calls() {
    return calls;
  }

  ObservableList<String> regions() {
    return regions;
  }

  ObservableList<ClusterChoice> clusters() {
    return clusters;
  }

  /** On any cloud. */
  ObservableList<ClusterChoice> all() {
    return all;
  }

  ObjectProperty<@Nullable ClusterChoice> anyProperty() {
    return any;
  }

  ObservableList<ClusterChoice> networks() {
    return networks;
  }

  ObjectProperty<@Nullable String> accountProperty() {
    return account;
  }

  ObjectProperty<@Nullable String> callProperty() {
    return call;
  }

  ObjectProperty<@Nullable String> regionProperty() {
    return region;
  }

  ObjectProperty<@Nullable ClusterChoice> clusterProperty() {
    return cluster;
  }

  ObjectProperty<@Nullable ClusterChoice> networkProperty() {
    return network;
  }

  /** How many calls; nothing for all. */
  StringProperty timesProperty() {
    return times;
  }

  StringProperty spanProperty() {
    return span;
  }

  StringProperty numberProperty() {
    return number;
  }

  /** Why the form asks for nothing yet, or "". */
  ReadOnlyStringProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }
}
