package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.ClusterRecord;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which clusters are listed, whatever their cloud.
 *
 * @param tag of those with a tag, else ""
 */
record Which(Kind kind, String tag) {
  /** All that are not archived, and parts of them; or those that are. */
  enum Kind {
    IN_USE,
    PINNED,
    TAG,
    DIFFERING,
    GONE,
    ARCHIVED
  }

  static final Which IN_USE = new Which(Kind.IN_USE, "");
  static final Which ARCHIVED = new Which(Kind.ARCHIVED, "");

  boolean holds(ClusterRow row) {
    ClusterRecord record = row.record();
    boolean archived = record.notes().archived().isPresent();
    return switch (kind) {
      case IN_USE -> !archived;
      case PINNED -> !archived && record.notes().pinned();
      case TAG -> !archived && record.notes().tags().stream().anyMatch(tag::equalsIgnoreCase);
      case DIFFERING -> !archived && row.differs();
      case GONE -> !archived && record.gone().isPresent();
      case ARCHIVED -> archived;
    };
  }

  /** What there is to choose from: tags that some cluster has, each once whatever its case. */
  static List<Which> among(List<ClusterRecord> records) {
    TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    records.forEach(record -> tags.addAll(record.notes().tags()));
    return Stream.of(
            Stream.of(IN_USE, new Which(Kind.PINNED, "")),
            tags.stream().map(tag -> new Which(Kind.TAG, tag)),
            Stream.of(new Which(Kind.DIFFERING, ""), new Which(Kind.GONE, ""), ARCHIVED))
        .flatMap(some -> some)
        .toList();
  }
}
