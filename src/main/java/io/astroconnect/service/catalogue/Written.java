package io.astroconnect.service.catalogue;

import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.cluster.ClusterRecord;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One cluster that a person wrote.
 *
 * @param before empty if nobody knew it
 */
record Written(Optional<ClusterRecord> before, ClusterRecord now) {

  /** In what others see it differ; a pin is nobody else's matter. */
  Set<Column> columns() {
    Set<Column> columns =
        before.map(known -> Column.differing(known, now)).orElse(EnumSet.noneOf(Column.class));
    columns.remove(Column.PINNED);
    return columns;
  }

  /**
   * True if others see a difference in what was there: in what it says, or in whether it follows
   * Astro. A cluster that is new takes nothing from anybody.
   */
  boolean asksGuard() {
    return before
        .map(known -> !known.with(known.notes().withPinned(now.notes().pinned())).equals(now))
        .orElse(false);
  }
}
