package io.astroconnect.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.astroconnect.model.Harmless;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Lines as RFC 4180 has them: they end with CR LF, a cell with a comma, quote or line end is
 * quoted. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvLines {
  private final SequenceWriter lines;

  /** Writes the head. */
  CsvLines(List<String> columns, Writer text) throws IOException {
    CsvMapper mapper =
        CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    columns.forEach(schema::addColumn);
    lines = mapper.writer(schema.build()).writeValues(text);
    lines.write(columns);
  }

  void write(List<String> cells) throws IOException {
    lines.write(cells.stream().map(Harmless::mark).toList());
  }

  /** Writes all that is still held; the text stays open. */
  void close() throws IOException {
    lines.close();
  }
}
