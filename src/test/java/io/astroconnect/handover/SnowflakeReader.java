package io.astroconnect.handover;

import java.util.ArrayList;
import java.util.List;

/** Reads Snowflake's literals and names by its reference, apart from what writes them. */
final class SnowflakeReader {
  private final String text;
  private int at;

  private SnowflakeReader(String text) {
    this.text = text;
  }

  /** The value of a text that is one literal and nothing else. */
  static String literal(String text) {
    SnowflakeReader reader = new SnowflakeReader(text);
    String value = reader.literal();
    reader.end();
    return value;
  }

  /** The parts of a text that is one name and nothing else. */
  static List<String> names(String text) {
    SnowflakeReader reader = new SnowflakeReader(text);
    List<String> parts = new ArrayList<>(List.of(reader.part()));
    while (reader.at < text.length()) {
      reader.expect('.');
      parts.add(reader.part());
    }
    return parts;
  }

  private void end() {
    if (at != text.length()) {
      throw new AssertionError("Something is left behind " + text.substring(0, at));
    }
  }

  private char next() {
    if (at == text.length()) {
      throw new AssertionError("Ends too early: " + text);
    }
    return text.charAt(at++);
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw new AssertionError("No " + wanted + " at " + (at - 1) + " of " + text);
    }
  }

  private boolean peek(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private String literal() {
    StringBuilder value = new StringBuilder();
    expect('\'');
    while (true) {
      char c = next();
      if (c == '\'' && !peek('\'')) {
        return value.toString();
      } else if (c == '\'') {
        value.append(next());
      } else if (c == '\\') {
        value.append(escape());
      } else {
        if (c == '\n') {
          throw new AssertionError("More than one line");
        }
        value.append(c);
      }
    }
  }

  private char escape() {
    char c = next();
    return switch (c) {
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      case 'n', 'r', 't', 'b', 'f', '0', 'x' -> throw new AssertionError("Not written by us");
      default -> c;
    };
  }

  private String part() {
    StringBuilder name = new StringBuilder();
    if (peek('"')) {
      at++;
      while (true) {
        char c = next();
        if (c == '"' && !peek('"')) {
          return name.toString();
        }
        name.append(c == '"' ? next() : c);
      }
    }
    while (at < text.length() && (name.toString() + text.charAt(at)).matches("[A-Za-z_][\\w$]*")) {
      name.append(next());
    }
    if (name.isEmpty()) {
      throw new AssertionError("No name at " + at + " of " + text);
    }
    return name.toString();
  }
}
