package io.astroconnect.service.catalogue;

import io.astroconnect.model.catalogue.RowFate;
import java.nio.file.Path;
import java.util.List;

/**
 * What would become of each row of a file; nothing is written yet.
 *
 * @param digest tells the file from another of its name
 * @param rows in the order of the file
 * @param ignored names of columns that are passed over
 */
public record ImportPreview(Path file, String digest, List<RowFate> rows, List<String> ignored) {
  public ImportPreview {
    rows = List.copyOf(rows);
    ignored = List.copyOf(ignored);
  }

  /** How many rows have this fate. */
  public int count(RowFate.Kind kind) {
    return (int) rows.stream().filter(row -> row.kind() == kind).count();
  }

  /** How many clusters would be written. */
  public int writes() {
    return count(RowFate.Kind.NEW) + count(RowFate.Kind.CHANGED);
  }
}
