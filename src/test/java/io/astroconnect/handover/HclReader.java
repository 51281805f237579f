package io.astroconnect.handover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads Terraform's language as far as its specification goes for tokens: comments, brackets that
 * close what they opened, and quoted strings with their escapes. Anything else that is not ASCII, a
 * string that goes over its line, or a template in a string is an error.
 */
final class HclReader {
  private final String text;
  private int at;
  private final List<String> strings = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();

  private HclReader(String text) {
    this.text = text;
  }

  /**
   * What was read.
   *
   * @param code without comments, and each string as {@code ""}
   * @param strings what the strings say, in their order
   */
  record Read(String code, List<String> strings) {}

  static Read read(String text) {
    HclReader reader = new HclReader(text);
    reader.all();
    return new Read(reader.code.toString(), List.copyOf(reader.strings));
  }

  private void all() {
    Deque<Character> open = new ArrayDeque<>();
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '#' -> at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        case '"' -> {
          strings.add(string());
          code.append("\"\"");
        }
        case '{', '[', '(' -> {
          open.push(c == '{' ? '}' : c == '[' ? ']' : ')');
          code.append(c);
        }
        case '}', ']', ')' -> {
          need(!open.isEmpty() && open.pop() == c, "a bracket that opened nothing");
          code.append(c);
        }
        default -> {
          need(c == '\n' || (c >= ' ' && c < 0x7f), "an unexpected " + (int) c);
          code.append(c);
        }
      }
    }
    need(open.isEmpty(), "an open bracket");
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    while (true) {
      need(at < text.length(), "a string without an end");
      char c = text.charAt(at++);
      if (c == '"') {
        return value.toString();
      }
      need(c != '\n' && c != '\r', "a string over several lines");
      if (c == '\\') {
        escaped(value);
      } else if ((c == '$' || c == '%') && text.startsWith(c + "{", at)) {
        value.append(c).append('{'); // doubled: no template
        at += 2;
      } else {
        need(!((c == '$' || c == '%') && text.startsWith("{", at)), "a template");
        value.append(c);
      }
    }
  }

  private void escaped(StringBuilder value) {
    char c = text.charAt(at++);
    switch (c) {
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case '"', '\\' -> value.append(c);
      case 'u' -> value.appendCodePoint(hex(4));
      case 'U' -> value.appendCodePoint(hex(8));
      default -> throw new IllegalStateException("no escape: \\" + c);
    }
  }

  private int hex(int digits) {
    int code = Integer.parseInt(text.substring(at, at + digits), 16);
    at += digits;
    return code;
  }

  private void need(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException(what + " before " + at + " in " + text);
    }
  }
}
