package io.astroconnect.model.catalogue;

import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Notes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file of clusters, in the order in which they are written: the keys of a
 * cluster's JSON. What only a sync can know is no column.
 */
public enum Column {
  ID("id", null),
  NAME(ClusterField.NAME),
  PROVIDER(ClusterField.PROVIDER),
  TYPE(ClusterField.TYPE),
  ACCOUNT(ClusterField.ACCOUNT),
  REGION(ClusterField.REGION),
  VPC(ClusterField.VPC),
  CIDRS(ClusterField.CIDRS),
  EGRESS_IPS(ClusterField.EGRESS_IPS),
  RECOVERY_IPS(ClusterField.RECOVERY_IPS),
  PRIVATE_EGRESS(ClusterField.PRIVATE_EGRESS),
  RECOVERY_REGION(ClusterField.RECOVERY_REGION),
  CUSTOMER(ClusterField.CUSTOMER),
  ORGANIZATION("organization", null),
  NOTE("note", null),
  TAGS("tags", null),
  TICKETS("tickets", null),
  PINNED("pinned", null),
  ARCHIVED_AT("archivedAt", null);

  private final String key;
  private final @Nullable ClusterField field;

  Column(ClusterField field) {
    this(field.key(), field);
  }

  Column(String key, @Nullable ClusterField field) {
    this.key = key;
    this.field = field;
  }

  /** As the JSON and the head of a CSV file name it. */
  public String key() {
    return key;
  }

  /** The column of this name, in any case. */
  public static Optional<Column> of(String key) {
    return Stream.of(values()).filter(column -> column.key.equalsIgnoreCase(key)).findFirst();
  }

  /** True if its values are joined by {@code ;}. */
  public boolean list() {
    return switch (this) {
      case CIDRS, EGRESS_IPS, RECOVERY_IPS, TAGS, TICKETS -> true;
      default -> false;
    };
  }

  /** What a record has in it, as text. */
  public String text(ClusterRecord known) {
    if (field != null) {
      return field.text(known.cluster());
    }
    Notes notes = known.notes();
    return switch (this) {
      case ORGANIZATION -> notes.organization();
      case NOTE -> notes.text();
      case TAGS -> String.join(";", notes.tags());
      case TICKETS -> String.join(";", notes.tickets());
      case PINNED -> Boolean.toString(notes.pinned());
      case ARCHIVED_AT -> notes.archived().map(Instant::toString).orElse("");
      default -> known.id().value();
    };
  }

  /** True if the records agree in it. */
  public boolean same(ClusterRecord one, ClusterRecord other) {
    return field == null
        ? text(one).equals(text(other))
        : field.same(one.cluster(), other.cluster());
  }

  /** Those that the records do not agree in; it may be changed. */
  public static Set<Column> differing(ClusterRecord one, ClusterRecord other) {
    return Stream.of(values())
        .filter(column -> !column.same(one, other))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
  }
}
