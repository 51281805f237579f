package io.astroconnect.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.PublishedActivity;
import io.astroconnect.words.ActivityWords;
import io.astroconnect.words.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes the activity log as a document, in UTF-8, entry by entry. Safe to share. */
public final class ActivityWriter {
  static final List<String> COLUMNS =
      Arrays.stream(PublishedActivity.class.getRecordComponents())
          .map(RecordComponent::getName)
          .toList();

  private final ActivityWords sentences;

  /** Sentences in these words; every instant in them gets its year and its zone. */
  public ActivityWriter(Words words) {
    this.sentences = new ActivityWords(words.forDocuments());
  }

  /** Entries, one after the other: all need never be there at once. */
  public interface Entries {
    /** Gives each to the taker. */
    void forEach(Taker taker) throws IOException, InterruptedException;
  }

  /** Takes an entry. */
  public interface Taker {
    void take(ActivityEntry entry) throws IOException;
  }

  /** Writes all of them, and leaves the stream open. */
  public void write(Entries entries, FileFormat format, OutputStream out)
      throws IOException, InterruptedException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    switch (format) {
      case CSV -> csv(entries, text);
      case JSON -> json(entries, text);
    }
    text.flush();
  }

  private void csv(Entries entries, Writer text) throws IOException, InterruptedException {
    CsvLines lines = new CsvLines(COLUMNS, text);
    entries.forEach(entry -> lines.write(cells(published(entry)).toList()));
    lines.close();
  }

  private void json(Entries entries, Writer text) throws IOException, InterruptedException {
    JsonMapper mapper =
        JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = mapper.writerWithDefaultPrettyPrinter().createGenerator(text)) {
      json.writeStartArray();
      entries.forEach(entry -> json.writePOJO(published(entry)));
      json.writeEndArray();
      json.writeRaw("\n");
    }
  }

  /** As it is published. */
  public PublishedActivity published(ActivityEntry entry) {
    return PublishedActivity.of(entry, sentences.of(entry));
  }

  private static Stream<String> cells(PublishedActivity it) {
    return Stream.of(
        it.at(),
        it.who(),
        it.kind(),
        it.event(),
        it.what(),
        it.customer(),
        it.cluster(),
        it.connection(),
        it.target(),
        it.ticket(),
        it.call(),
        it.step(),
        it.requestId());
  }
}
