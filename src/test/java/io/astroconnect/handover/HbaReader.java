package io.astroconnect.handover;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of pg_hba.conf as its documentation says, apart from what writes it. */
final class HbaReader {

  private HbaReader() {}

  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        word.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
        any = true;
      } else if (!quoted && (c == ' ' || c == '\t')) {
        end(words, word, any);
        any = false;
      } else if (!quoted && (c == ',' || c == '#')) {
        throw new AssertionError("A word ends at " + i + " of " + line);
      } else {
        word.append(c);
        any = true;
      }
    }
    if (quoted) {
      throw new AssertionError("Quotes stay open: " + line);
    }
    end(words, word, any);
    return words;
  }

  private static void end(List<String> words, StringBuilder word, boolean any) {
    if (any) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
