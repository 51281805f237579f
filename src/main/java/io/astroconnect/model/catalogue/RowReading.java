package io.astroconnect.model.catalogue;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Notes;
import io.astroconnect.model.cluster.Provider;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a row what the cluster would be. A cell that says what stands already is never refused;
 * a column that is not there changes nothing; an empty cell clears what may be empty. Of a cluster
 * that nobody knew, account, VPC, ranges and addresses may stay empty until somebody finds out.
 */
public final class RowReading {
  private final FileRow row;
  private final @Nullable ClusterRecord known;
  private final List<Refusal> refusals;

  /**
   * What a row comes to.
   *
   * @param record the cluster as it would be; null if the row is refused
   */
  public record Result(RowFate fate, @Nullable ClusterRecord record) {}

  private RowReading(FileRow row, @Nullable ClusterRecord known) {
    this.row = row;
    this.known = known;
    this.refusals = new ArrayList<>(row.refusals());
  }

  /** The id of a row; empty if its form is refused. */
  public static Optional<ClusterId> id(FileRow row) {
    try {
      return Optional.of(ClusterId.parse(row.text(Column.ID)));
    } catch (InvalidValueException refused) {
      return Optional.empty();
    }
  }

  /** The fate of a row whose id stands in the file already. */
  public static Result twice(FileRow row, long first) {
    String id = row.text(Column.ID);
    return refused(
        row, List.of(Refusal.of(Column.ID, Rule.ID_TWICE, id, Long.toString(first))), "");
  }

  /**
   * The fate of a row.
   *
   * @param known the cluster with the row's id; null if there is none
   */
  public static Result of(FileRow row, @Nullable ClusterRecord known) {
    return new RowReading(row, known).result();
  }

  private Result result() {
    ClusterRecord typed = typed();
    if (!refusals.isEmpty()) {
      return refused(row, refusals, typed.cluster().name());
    }
    ClusterRecord now =
        (known == null ? Merge.added(typed.cluster()) : Merge.edited(known, typed.cluster()))
            .with(typed.notes());
    Set<Column> columns =
        known == null ? EnumSet.noneOf(Column.class) : Column.differing(known, now);
    RowFate.Kind kind =
        known == null
            ? RowFate.Kind.NEW
            : columns.isEmpty() ? RowFate.Kind.SAME : RowFate.Kind.CHANGED;
    return new Result(
        new RowFate(row.line(), now.id().value(), now.cluster().name(), kind, columns, List.of()),
        now);
  }

  private static Result refused(FileRow row, List<Refusal> refusals, String name) {
    return new Result(
        new RowFate(
            row.line(),
            Refusal.brief(row.text(Column.ID)),
            name,
            RowFate.Kind.REFUSED,
            Set.of(),
            refusals),
        null);
  }

  private ClusterRecord typed() {
    @Nullable Cluster c = known == null ? null : known.cluster();
    Provider cloud = must(Column.PROVIDER, Provider::parse, Cluster::provider, Provider.AWS);
    Cluster cluster =
        new Cluster(
            must(Column.ID, ClusterId::parse, Cluster::id, new ClusterId("x")),
            must(Column.NAME, ClusterFields::name, Cluster::name, ""),
            cloud,
            must(Column.TYPE, ClusterType::parse, Cluster::type, ClusterType.DEDICATED),
            may(
                Column.ACCOUNT,
                text -> ClusterFields.account(cloud, text),
                c,
                Cluster::account,
                ""),
            must(Column.REGION, text -> ClusterFields.region(cloud, text), Cluster::region, ""),
            may(Column.VPC, text -> ClusterFields.vpc(cloud, text), c, Cluster::vpc, ""),
            may(
                Column.CIDRS,
                text -> ClusterFields.cidrs(cloud, text),
                c,
                Cluster::cidrs,
                List.of()),
            may(Column.EGRESS_IPS, ClusterFields::addresses, c, Cluster::egressIps, List.of()),
            may(Column.RECOVERY_IPS, ClusterFields::addresses, c, Cluster::recoveryIps, List.of()),
            may(
                Column.RECOVERY_REGION,
                text -> ClusterFields.region(cloud, text),
                c,
                Cluster::recoveryRegion,
                ""),
            may(Column.PRIVATE_EGRESS, NoteFields::yes, c, Cluster::privateEgress, false),
            may(Column.CUSTOMER, NoteFields::customer, c, Cluster::customer, ""));
    return new ClusterRecord(cluster, Set.of(), notes(), null, null);
  }

  private Notes notes() {
    Notes n = known == null ? Notes.NONE : known.notes();
    return new Notes(
        may(Column.NOTE, NoteFields::note, n, Notes::text, ""),
        may(Column.TAGS, NoteFields::tags, n, Notes::tags, List.of()),
        may(Column.TICKETS, NoteFields::tickets, n, Notes::tickets, List.of()),
        may(Column.ORGANIZATION, NoteFields::organization, n, Notes::organization, ""),
        may(Column.PINNED, NoteFields::yes, n, Notes::pinned, false),
        may(Column.ARCHIVED_AT, RowReading::time, n, Notes::archived, Optional.<Instant>empty())
            .orElse(null));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text.strip()));
    } catch (DateTimeParseException noTime) {
      throw new InvalidValueException(Rule.TIME, text.strip());
    }
  }

  /** A value that every cluster has. */
  private <T> T must(
      Column column, Function<String, T> form, Function<Cluster, T> value, T refused) {
    boolean said = row.cells().containsKey(column);
    if (known != null && (!said || stands(column))) {
      return value.apply(known.cluster());
    }
    return read(column, form, refused);
  }

  /** A value that may be empty. */
  private <T, K> T may(
      Column column, Function<String, T> form, @Nullable K now, Function<K, T> value, T empty) {
    boolean said = row.cells().containsKey(column);
    if (now != null && (!said || stands(column))) {
      return value.apply(now);
    }
    return row.text(column).isBlank() ? empty : read(column, form, empty);
  }

  /** True if the cell says what stands already, unless another cloud makes it something else. */
  private boolean stands(Column column) {
    return known != null
        && row.text(column).equals(column.text(known))
        && (column == Column.PROVIDER || sameCloud(known));
  }

  private boolean sameCloud(ClusterRecord before) {
    return !row.cells().containsKey(Column.PROVIDER)
        || row.text(Column.PROVIDER).equals(before.cluster().provider().name());
  }

  private <T> T read(Column column, Function<String, T> form, T refused) {
    try {
      return form.apply(row.text(column));
    } catch (InvalidValueException why) {
      refusals.add(Refusal.of(column, why));
      return refused;
    }
  }
}
