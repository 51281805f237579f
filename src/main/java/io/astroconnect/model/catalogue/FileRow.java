package io.astroconnect.model.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a file of clusters, as it stands there.
 *
 * @param line the line that it begins on, from 1
 * @param cells by column; a column that the file does not have is not there
 * @param refusals of cells that cannot even be read
 */
public record FileRow(long line, Map<Column, String> cells, List<Refusal> refusals) {
  public FileRow {
    cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
    refusals = List.copyOf(refusals);
  }

  /** The text of a cell, "" if there is none. */
  public String text(Column column) {
    return cells.getOrDefault(column, "");
  }
}
