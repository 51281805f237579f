package io.astroconnect.ui.fx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Light colouring of short texts: the words that act, the values that were filled in, the
 * placeholders that a reader must fill, the comments. The parts put together are the text.
 */
final class Highlighter {

  /** What a part of a text is. */
  enum Kind {
    PLAIN,
    KEYWORD,
    VALUE,
    PLACEHOLDER,
    COMMENT
  }

  /** A part of a text. */
  record Part(Kind kind, String text) {}

  private static final String PLACEHOLDER = "(?<placeholder><[A-Z][A-Z0-9_]*>)";
  private static final String QUOTED = "'(?:[^'\\n]|'')*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"";

  /** Ids, addresses and regions of the clouds, wherever they stand. */
  private static final String KNOWN_VALUE =
      "\\b(?:pcx|vpc|rtb|subnet|igw|eipalloc)-[0-9a-f]{8,17}\\b"
          + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?\\b"
          + "|\\b[a-z]{2}(?:-[a-z]+)+-\\d\\b"
          + "|\\b\\d{12}\\b";

  private static final String SQL_VERBS =
      "(?i:\\b(?:DESC|DESCRIBE|SHOW|CREATE|ALTER|DROP|ADD|SET|UNSET|GRANT|REVOKE|SELECT|INSERT|UPDATE"
          + "|DELETE|CALL)\\b)";

  private Highlighter() {}

  /** Splits a text; {@code values} are coloured as values wherever they stand. */
  static List<Part> parts(Language language, String text, Collection<String> values) {
    if (language == Language.PLAIN && values.isEmpty()) {
      return text.isEmpty() ? List.of() : List.of(new Part(Kind.PLAIN, text));
    }
    Matcher match = pattern(language, values).matcher(text);
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (match.find()) {
      if (match.end() == match.start()) {
        continue;
      }
      if (match.start() > from) {
        parts.add(new Part(Kind.PLAIN, text.substring(from, match.start())));
      }
      parts.add(new Part(kind(match), match.group()));
      from = match.end();
    }
    if (from < text.length()) {
      parts.add(new Part(Kind.PLAIN, text.substring(from)));
    }
    return List.copyOf(parts);
  }

  private static Kind kind(Matcher match) {
    if (match.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (match.group("name") != null) {
      return Kind.PLAIN;
    }
    if (match.group("placeholder") != null) {
      return Kind.PLACEHOLDER;
    }
    return match.group("keyword") != null ? Kind.KEYWORD : Kind.VALUE;
  }

  private static Pattern pattern(Language language, Collection<String> values) {
    String comment =
        switch (language) {
          case SHELL -> "(?m:^\\s*#.*$|(?<=\\s)# .*$)";
          case SQL -> "(?m:--.*$)";
          case TERRAFORM -> "(?m:#.*$)";
          case JSON, PLAIN -> "(?!)";
        };
    String keyword =
        switch (language) {
          case SQL -> SQL_VERBS;
          case JSON -> "\\b(?:true|false|null)\\b";
          case TERRAFORM -> "(?m:^(?:resource|data|variable|output|provider|locals)\\b)";
          case SHELL, PLAIN -> "(?!)";
        };
    String value =
        switch (language) {
          case SQL -> QUOTED;
          case JSON -> QUOTED + "|-?\\b\\d+(?:\\.\\d+)?\\b";
          case TERRAFORM -> "(?<==\\s)(?:" + QUOTED + ")|" + KNOWN_VALUE;
          case SHELL -> KNOWN_VALUE;
          case PLAIN -> "(?!)";
        };
    String name = language == Language.JSON ? "(?:" + QUOTED + ")(?=\\s*:)" : "(?!)";
    return Pattern.compile(
        "(?<comment>%s)|%s|(?<name>%s)|(?<keyword>%s)|(?<value>%s)"
            .formatted(comment, PLACEHOLDER, name, keyword, given(values) + value));
  }

  /** The given values, longest first, so that an id is not cut by a shorter one inside it. */
  private static String given(Collection<String> values) {
    StringBuilder pattern = new StringBuilder();
    values.stream()
        .filter(value -> !value.isBlank())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(
            value ->
                pattern.append("(?<![\\w.-])").append(Pattern.quote(value)).append("(?![\\w-])|"));
    return pattern.toString();
  }
}
