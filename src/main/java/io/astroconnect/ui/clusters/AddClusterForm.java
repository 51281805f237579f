package io.astroconnect.ui.clusters;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.catalogue.ClusterFields;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.words.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields of a cluster, each checked while it is typed by the rules of {@code clusters add}. */
final class AddClusterForm {
  /** What is typed. */
  enum Field {
    ID,
    NAME,
    ACCOUNT,
    REGION,
    VPC,
    CIDRS,
    EGRESS_IPS,
    RECOVERY_IPS
  }

  /** The shortest right text of a field, from which on a wrong one is said to be so. */
  private static final Map<Field, Integer> COMPLETE =
      Map.of(Field.ACCOUNT, 12, Field.VPC, 12, Field.CIDRS, 9, Field.EGRESS_IPS, 7);

  private final Words words;
  private final List<Cluster> known;
  private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
  private final Map<Field, ReadOnlyObjectWrapper<FieldState>> states = new EnumMap<>(Field.class);
  private final Set<Field> left = EnumSet.noneOf(Field.class);
  private final ObjectProperty<Provider> provider = new SimpleObjectProperty<>(Provider.AWS);
  private final ObjectProperty<ClusterType> type =
      new SimpleObjectProperty<>(ClusterType.DEDICATED);
  private final BooleanProperty privateEgress = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

  /** An empty form; one of these clusters is replaced if its id is typed. */
  AddClusterForm(Words words, List<Cluster> known) {
    this.words = words;
    this.known = known;
    for (Field field : Field.values()) {
      texts.put(field, new SimpleStringProperty(""));
      states.put(field, new ReadOnlyObjectWrapper<>(FieldState.neutral()));
    }
    texts.values().forEach(text -> text.subscribe(_ -> check()));
    provider.subscribe(_ -> check());
    privateEgress.subscribe(_ -> check());
  }

  StringProperty text(Field field) {
    return Objects.requireNonNull(texts.get(field));
  }

  ReadOnlyObjectProperty<FieldState> state(Field field) {
    return Objects.requireNonNull(states.get(field)).getReadOnlyProperty();
  }

  ObjectProperty<Provider> providerProperty() {
    return provider;
  }

  ObjectProperty<ClusterType> typeProperty() {
    return type;
  }

  BooleanProperty privateEgressProperty() {
    return privateEgress;
  }

  /** Which fields keep the cluster from being added, or "". */
  ReadOnlyStringProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** The name of a field in the chosen cloud. */
  String name(Field field) {
    return words.text("screen.clusters.field." + key(field));
  }

  private String key(Field field) {
    return switch (field) {
      case ID -> "id";
      case NAME -> "name";
      case ACCOUNT ->
          switch (provider.get()) {
            case AWS -> "account";
            case GCP -> "project";
            case AZURE -> "subscription";
          };
      case REGION -> "region";
      case VPC -> provider.get() == Provider.AWS ? "vpc" : "network";
      case CIDRS -> "cidrs";
      case EGRESS_IPS -> "egress-ips";
      case RECOVERY_IPS -> "recovery-ips";
    };
  }

  /** A person left a field: the latest moment to say what is wrong with it. */
  void left(Field field) {
    if (!text(field).get().isBlank()) {
      left.add(field);
      check();
    }
  }

  private void check() {
    for (Field field : Field.values()) {
      Objects.requireNonNull(states.get(field)).set(found(field));
    }
    List<String> open =
        Stream.of(Field.values()).filter(field -> !settled(field)).map(this::name).toList();
    missing.set(
        open.isEmpty() ? "" : words.text("screen.clusters.missing", String.join(", ", open)));
  }

  private FieldState found(Field field) {
    String text = text(field).get();
    if (text.isBlank()) {
      return FieldState.neutral();
    }
    try {
      read(field);
      return doubt(field).map(FieldState::doubt).orElseGet(FieldState::good);
    } catch (InvalidValueException wrong) {
      return left.contains(field) || text.strip().length() >= COMPLETE.getOrDefault(field, 64)
          ? FieldState.error(words.of(wrong))
          : FieldState.neutral();
    }
  }

  private boolean settled(Field field) {
    try {
      read(field);
      return true;
    } catch (InvalidValueException wrong) {
      return false;
    }
  }

  /** Reads a field by its rule. */
  private Object read(Field field) {
    String text = text(field).get();
    return switch (field) {
      case ID -> ClusterId.parse(text);
      case NAME -> ClusterFields.name(text);
      case ACCOUNT -> ClusterFields.account(provider.get(), text);
      case REGION -> ClusterFields.region(provider.get(), text);
      case VPC -> ClusterFields.vpc(provider.get(), text);
      case CIDRS -> ClusterFields.cidrs(provider.get(), text);
      case EGRESS_IPS -> egress(text);
      case RECOVERY_IPS -> ClusterFields.addresses(text);
    };
  }

  private List<Ipv4> egress(String text) {
    List<Ipv4> addresses = ClusterFields.addresses(text);
    if (addresses.isEmpty() && !privateEgress.get()) {
      throw new InvalidValueException(Rule.IPV4_ADDRESS, "");
    }
    return addresses;
  }

  private Optional<String> doubt(Field field) {
    return switch (field) {
      case ID -> replaced().map(name -> words.text("screen.clusters.replaces", name));
      case EGRESS_IPS, RECOVERY_IPS ->
          privateEgress.get()
              ? Optional.of(words.text("screen.clusters.private-with-address"))
              : Optional.empty();
      case REGION ->
          provider.get() == Provider.AWS
              ? AwsPeeringChecks.region(AwsRegion.parse(text(field).get())).map(words::of)
              : Optional.empty();
      case NAME, ACCOUNT, VPC, CIDRS -> Optional.empty();
    };
  }

  private Optional<String> replaced() {
    ClusterId id = ClusterId.parse(text(Field.ID).get());
    return known.stream().filter(each -> each.id().equals(id)).map(Cluster::name).findFirst();
  }

  /** What is typed, once nothing is missing. */
  Optional<Cluster> cluster() {
    return missing.get().isEmpty() ? Optional.of(typed()) : Optional.empty();
  }

  private Cluster typed() {
    Provider cloud = provider.get();
    return new Cluster(
        ClusterId.parse(text(Field.ID).get()),
        ClusterFields.name(text(Field.NAME).get()),
        cloud,
        type.get(),
        ClusterFields.account(cloud, text(Field.ACCOUNT).get()),
        ClusterFields.region(cloud, text(Field.REGION).get()),
        ClusterFields.vpc(cloud, text(Field.VPC).get()),
        ClusterFields.cidrs(cloud, text(Field.CIDRS).get()),
        ClusterFields.addresses(text(Field.EGRESS_IPS).get()),
        ClusterFields.addresses(text(Field.RECOVERY_IPS).get()),
        "",
        privateEgress.get(),
        "");
  }
}
