package io.astroconnect.intake.clusters;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.astroconnect.model.Harmless;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.model.catalogue.PublishedRecord;
import io.astroconnect.model.cluster.ClusterRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes clusters so that {@link ClusterFile} reads them as they were: CSV as RFC 4180 has it, with
 * a byte order mark, without which spreadsheets mistake the encoding; or JSON.
 */
public final class ClusterWriter {
  private ClusterWriter() {}

  /** Writes all of them; the stream stays open. */
  public static void write(OutputStream out, FileFormat format, List<ClusterRecord> records)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    switch (format) {
      case CSV -> csv(text, records);
      case JSON -> json(text, records);
    }
    text.flush();
  }

  private static void csv(Writer text, List<ClusterRecord> records) throws IOException {
    text.write('\ufeff');
    CsvMapper mapper =
        CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    Stream.of(Column.values()).forEach(column -> schema.addColumn(column.key()));
    try (SequenceWriter lines = mapper.writer(schema.build()).writeValues(text)) {
      lines.write(Stream.of(Column.values()).map(Column::key).toList());
      for (ClusterRecord each : records) {
        lines.write(
            Stream.of(Column.values()).map(column -> Harmless.mark(column.text(each))).toList());
      }
    }
  }

  private static void json(Writer text, List<ClusterRecord> records) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    try (SequenceWriter all = mapper.writerWithDefaultPrettyPrinter().writeValuesAsArray(text)) {
      for (ClusterRecord each : records) {
        all.write(PublishedRecord.of(each, List.of(), List.of()));
      }
    }
    text.write('\n');
  }
}
