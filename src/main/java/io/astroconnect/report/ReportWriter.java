package io.astroconnect.report;

import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a snapshot as a document, in UTF-8, cluster by cluster. Safe to share. */
public final class ReportWriter {
  private final Words words;
  private final Templates templates = new Templates();

  /** Documents in these words; every instant in them gets its year and its zone. */
  public ReportWriter(Words words) {
    this.words = words.forDocuments();
  }

  /**
   * Writes all of it, and leaves the stream open.
   *
   * @param progress told of each cluster by its name
   * @throws InterruptedException it was cancelled; what was written so far is no document
   */
  public void write(Report report, ReportFormat format, OutputStream out, Progress progress)
      throws IOException, InterruptedException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Document document = begin(report, format, text);
    int done = 0;
    for (ClusterEntry entry : report.clusters()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      progress.report(done++, report.clusters().size(), entry.cluster().name());
      document.add(entry);
    }
    document.elsewhere(report.elsewhere());
    document.end();
    text.flush();
    progress.report(done, report.clusters().size(), "");
  }

  private Document begin(Report report, ReportFormat format, Writer text) throws IOException {
    return switch (format) {
      case HTML -> new HtmlDocument(report, words, templates, text);
      case CSV -> new CsvDocument(text);
      case JSON -> new JsonDocument(report, words, text);
    };
  }
}
