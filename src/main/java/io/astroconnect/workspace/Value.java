package io.astroconnect.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.astroconnect.model.Pasted;
import io.astroconnect.workspace.WorkspaceException.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A value of a JSON file that knows where it stands, so that a mistake in it can be pointed at.
 *
 * @param place its key from the top, such as {@code aws.accounts[0].id}; "" at the top
 */
record Value(Path file, int line, String place, Content content) {
  private static final Pattern SECRET =
      Pattern.compile(
          "secret|passw|token|credential|(access|private|api)[-_]?key", Pattern.CASE_INSENSITIVE);

  /** No form takes more, and a longer text could exhaust the stack of one with a loop. */
  private static final int LONGEST = 4096;

  /** What a value is. */
  private sealed interface Content {}

  private record Keys(Map<String, Value> values) implements Content {}

  private record Items(List<Value> values) implements Content {}

  private record Text(String text) implements Content {}

  private record Flag(boolean set) implements Content {}

  private record Nothing() implements Content {}

  private record Figure(String text) implements Content {}

  /** Reads the value that the parser's next token begins. */
  static Value read(Path file, JsonParser parser, String place) throws IOException {
    JsonToken token = parser.nextToken();
    int line = parser.currentTokenLocation().getLineNr();
    if (token == null) {
      throw new WorkspaceException(file, line, place, Mistake.NOT_JSON, "", "");
    }
    return new Value(file, line, place, content(file, parser, place, token));
  }

  private static Content content(Path file, JsonParser parser, String place, JsonToken token)
      throws IOException {
    return switch (token) {
      case START_OBJECT -> keys(file, parser, place);
      case START_ARRAY -> items(file, parser, place);
      case VALUE_STRING -> new Text(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> new Flag(parser.getBooleanValue());
      case VALUE_NULL -> new Nothing();
      default -> new Figure(parser.getText());
    };
  }

  private static Content keys(Path file, JsonParser parser, String place) throws IOException {
    Map<String, Value> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String at = place.isEmpty() ? key : place + "." + key;
      int line = parser.currentTokenLocation().getLineNr();
      if (values.put(key, read(file, parser, at)) != null) {
        throw new WorkspaceException(file, line, at, Mistake.TWICE, key, "");
      }
    }
    return new Keys(values);
  }

  private static Content items(Path file, JsonParser parser, String place) throws IOException {
    List<Value> values = new ArrayList<>();
    while (true) {
      String at = place + "[" + values.size() + "]";
      JsonToken token = parser.nextToken();
      int line = parser.currentTokenLocation().getLineNr();
      if (token == JsonToken.END_ARRAY || token == null) {
        return new Items(values);
      }
      values.add(new Value(file, line, at, content(file, parser, at, token)));
    }
  }

  /** The keys of an object that has no others than these; one that is null counts as not given. */
  Map<String, Value> keys(String... allowed) {
    if (!(content instanceof Keys keys)) {
      throw mistake(Mistake.NOT_AN_OBJECT, written(), String.join(", ", allowed));
    }
    Map<String, Value> given = new LinkedHashMap<>();
    keys.values()
        .forEach(
            (key, value) -> {
              if (!List.of(allowed).contains(key)) {
                throw value.unknown(key, allowed);
              }
              if (!(value.content instanceof Nothing)) {
                given.put(key, value);
              }
            });
    return given;
  }

  private WorkspaceException unknown(String key, String... allowed) {
    return SECRET.matcher(key).find()
        ? mistake(Mistake.SECRET, key, "")
        : mistake(Mistake.UNKNOWN_KEY, key, String.join(", ", allowed));
  }

  List<Value> items() {
    if (content instanceof Items items) {
      return items.values();
    }
    throw mistake(Mistake.NOT_A_LIST, written(), "");
  }

  /** A text without what nobody sees around it. */
  String text() {
    if (content instanceof Text given) {
      return Pasted.trim(given.text());
    }
    throw mistake(Mistake.NOT_A_TEXT, written(), "");
  }

  /** A text that has such a form. */
  String text(Pattern form, Mistake otherwise) {
    String text = text();
    if (text.length() > LONGEST || !form.matcher(text).matches()) {
      throw mistake(otherwise, text, "");
    }
    return text;
  }

  boolean flag() {
    if (content instanceof Flag flag) {
      return flag.set();
    }
    throw mistake(Mistake.NOT_TRUE_OR_FALSE, written(), "");
  }

  private String written() {
    return switch (content) {
      case Text given -> "\"" + given.text() + "\"";
      case Flag flag -> String.valueOf(flag.set());
      case Figure figure -> figure.text();
      case Nothing _ -> "null";
      case Keys _ -> "{…}";
      case Items _ -> "[…]";
    };
  }

  WorkspaceException mistake(Mistake mistake, String given, String allowed) {
    return new WorkspaceException(file, line, place, mistake, given, allowed);
  }
}
