package io.astroconnect.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One line for each connection, as RFC 4180 has it: lines end with CR LF, a cell with a comma,
 * quote or line end is quoted. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
final class CsvDocument implements Document {
  static final List<String> COLUMNS =
      List.of(
          "connection",
          "cluster",
          "method",
          "target",
          "status",
          "cidrs",
          "requestedAt",
          "observedAt",
          "waitingFor");

  private final SequenceWriter lines;

  CsvDocument(Writer text) throws IOException {
    CsvMapper mapper =
        CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    COLUMNS.forEach(schema::addColumn);
    lines = mapper.writer(schema.build()).writeValues(text);
    lines.write(COLUMNS);
  }

  @Override
  public void add(ClusterEntry entry) throws IOException {
    for (ConnectionEntry connection : entry.connections()) {
      lines.write(cells(connection).map(CsvDocument::harmless).toList());
    }
  }

  private static Stream<String> cells(ConnectionEntry entry) {
    return Stream.of(
        entry.id().value(),
        entry.cluster().value(),
        entry.method().key(),
        String.join("/", entry.target()),
        entry.checklist().state().key(),
        String.join(";", entry.cidrs().stream().map(Object::toString).toList()),
        entry.requestedAt().toString(),
        entry.observed().map(Instant::toString).orElse(""),
        waitingFor(entry));
  }

  /** Whose turn it is and which step, such as {@code theirs: accept}; "" if nothing is left. */
  static String waitingFor(ConnectionEntry entry) {
    return entry.waitingFor().map(CsvDocument::turn).orElse("");
  }

  private static String turn(Step step) {
    return step.owner().name().toLowerCase(Locale.ROOT) + ": " + step.id();
  }

  /** Formulas begin so in one spreadsheet or another. */
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void end() throws IOException {
    lines.close();
  }
}
