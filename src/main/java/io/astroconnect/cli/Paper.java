package io.astroconnect.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where results and sentences go. */
final class Paper {
  /** Controls, ends of lines and paragraphs, and what turns the direction of writing. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]");

  private final PrintWriter out;
  private final PrintWriter err;

  Paper(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** The result as JSON. */
  void json(Object value) {
    write(written(JsonMapper.builder().build().writerWithDefaultPrettyPrinter(), value));
  }

  /** JSON without line ends in it, at once. */
  void jsonLine(Object value) {
    write(written(JsonMapper.builder().build().writer(), value));
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException ownValuesCanBeWritten) {
      throw new IllegalStateException(ownValuesCanBeWritten);
    }
  }

  /** A line of the result. */
  void line(String text) {
    write(visible(text));
  }

  /** A result of several lines. */
  void lines(String text) {
    text.lines().forEach(this::line);
  }

  private void write(String text) {
    out.println(text);
    out.flush();
  }

  /** A sentence for the person. */
  void say(String sentence) {
    err.println(visible(sentence));
    err.flush();
  }

  /** Rows in aligned columns. */
  void table(List<String> head, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(head);
    rows.forEach(row -> all.add(row.stream().map(Paper::visible).toList()));
    int[] widths = new int[head.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    all.forEach(row -> line(aligned(widths, row)));
  }

  /** What a stranger wrote must not steer the terminal. */
  private static String visible(String text) {
    return UNSEEN.matcher(text).replaceAll(" ");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String aligned(int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
    }
    return line.toString().stripTrailing();
  }
}
