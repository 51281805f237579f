package io.astroconnect.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.List;

/** Where results and sentences go. */
final class Paper {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final PrintWriter out;
  private final PrintWriter err;

  Paper(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void json(Object value) {
    try {
      line(JSON.writeValueAsString(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A line of JSON without line ends in it, at once. */
  void jsonLine(Object value) {
    line(JSON.valueToTree(value).toString());
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  void say(String sentence) {
    err.println(sentence);
    err.flush();
  }

  /** Rows in aligned columns; control characters are shown as blanks. */
  void table(List<String> head, List<List<String>> rows) {
    int[] widths = new int[head.size()];
    fit(widths, head);
    rows.forEach(row -> fit(widths, row));
    line(row(widths, head));
    rows.forEach(row -> line(row(widths, row)));
  }

  private static void fit(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).length());
    }
  }

  private static String row(int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i).replaceAll("\\p{Cntrl}", " ");
      line.append(cell).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
