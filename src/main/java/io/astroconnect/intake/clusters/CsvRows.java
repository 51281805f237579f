package io.astroconnect.intake.clusters;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.astroconnect.model.Harmless;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.FileRefusedException.Problem;
import io.astroconnect.model.catalogue.FileRow;
import io.astroconnect.model.catalogue.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CSV as RFC 4180 has it, with a head. Columns are parted by what parts them in the head: commas,
 * or semicolons or tabs, as some spreadsheets write them. Empty lines are passed over.
 */
final class CsvRows {
  private static final String PARTERS = ",;\t";

  /** Longer than any head that somebody means. */
  private static final int HEAD = 4_096;

  private final List<Optional<Column>> columns = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  private CsvRows() {}

  static List<String> read(Reader text, ClusterFile.Rows rows)
      throws IOException, InterruptedException {
    CsvRows csv = new CsvRows();
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(parter(text));
    CsvMapper mapper =
        CsvMapper.builder(CsvFactory.builder().streamReadConstraints(ClusterFile.limits()).build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    try (MappingIterator<String[]> all =
        mapper.readerFor(String[].class).with(schema).readValues(text)) {
      if (!all.hasNextValue()) {
        throw new FileRefusedException(Problem.EMPTY, 0, "");
      }
      csv.head(all.nextValue());
      boolean any = false;
      long line = all.getCurrentLocation().getLineNr();
      while (all.hasNextValue()) {
        String[] cells = all.nextValue();
        if (Stream.of(cells).anyMatch(cell -> !cell.isBlank())) {
          rows.take(csv.row(line, cells));
          any = true;
        }
        line = all.getCurrentLocation().getLineNr();
      }
      if (!any) {
        throw new FileRefusedException(Problem.EMPTY, 0, "");
      }
    }
    return csv.ignored;
  }

  /** What there is most of in the first line. */
  private static char parter(Reader text) throws IOException {
    text.mark(HEAD);
    char[] start = new char[HEAD];
    int length = Math.max(0, text.read(start, 0, HEAD));
    text.reset();
    String head = new String(start, 0, length).stripLeading().lines().findFirst().orElse("");
    return (char)
        PARTERS
            .chars()
            .reduce((best, other) -> count(head, other) > count(head, best) ? other : best)
            .orElse(',');
  }

  private static long count(String text, int wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private void head(String[] names) {
    for (String each : names) {
      String name = Pasted.trim(each);
      Optional<Column> column = Column.of(name);
      if (column.isPresent() && columns.contains(column)) {
        throw new FileRefusedException(Problem.COLUMN_TWICE, 1, name);
      }
      if (column.isEmpty() && !name.isEmpty()) {
        ignored.add(name);
      }
      columns.add(column);
    }
    if (!columns.contains(Optional.of(Column.ID))) {
      throw new FileRefusedException(Problem.NO_ID, 1, "");
    }
  }

  private FileRow row(long line, String[] cells) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    for (int i = 0; i < columns.size(); i++) {
      String cell = i < cells.length ? Harmless.unmark(cells[i]) : "";
      columns.get(i).ifPresent(column -> row.put(column, cell));
    }
    boolean tooMany = Stream.of(cells).skip(columns.size()).anyMatch(cell -> !cell.isBlank());
    return new FileRow(
        line,
        row,
        tooMany
            ? List.of(Refusal.of(Column.ID, Rule.ROW_LENGTH, Integer.toString(cells.length), ""))
            : List.of());
  }
}
