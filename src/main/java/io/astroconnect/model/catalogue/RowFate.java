package io.astroconnect.model.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a row of a file of clusters.
 *
 * @param line the line that it begins on, from 1
 * @param id as it stands there, shortened if it is huge
 * @param name of the cluster as it would be; "" if nobody knows
 * @param columns in which the cluster differs afterwards
 * @param refusals why it is refused; empty if it is not
 */
public record RowFate(
    long line, String id, String name, Kind kind, Set<Column> columns, List<Refusal> refusals) {
  /** The four fates. */
  public enum Kind {
    NEW,
    CHANGED,
    SAME,
    REFUSED
  }

  public RowFate {
    columns = Set.copyOf(columns);
    refusals = List.copyOf(refusals);
  }

  /** In the order of the file. */
  public List<Column> inOrder() {
    return columns.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(columns));
  }
}
