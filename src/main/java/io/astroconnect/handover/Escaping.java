package io.astroconnect.handover;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a value is written into a text of a language, so that it stays one value whatever is in it.
 * Strategies that quote also keep the value on its line: it cannot end a comment.
 */
enum Escaping {
  SHELL,
  SNOWFLAKE,
  JSON,
  HTML,
  /** A string of Terraform's language, with its quotes. */
  TF,
  YAML,
  XML,
  POSTGRES,
  /** T-SQL, of Azure SQL. */
  TRANSACT,
  /** PostgreSQL's file of who may come from where. */
  HBA,
  URI,
  /** Markdown. */
  MD,
  TXT;

  String escape(String value) {
    return switch (this) {
      case SHELL -> ShellText.of(value);
      case SNOWFLAKE -> SnowflakeText.string(value);
      case JSON -> JsonText.of(value);
      case HTML, XML -> HtmlText.of(value);
      case TF -> HclText.of(value);
      case YAML -> YamlText.of(value);
      case POSTGRES -> SqlText.postgres(value);
      case TRANSACT -> SqlText.transact(value);
      case HBA -> HbaText.of(value);
      case URI -> UriText.of(value);
      case MD -> MarkdownText.of(value);
      case TXT -> PlainText.of(value);
    };
  }

  /** What a template's name says: {@code mail.txt} is {@link #TXT}. */
  static Escaping of(String template) {
    String kind = template.substring(template.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(escaping -> escaping.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(template + " is of no known kind"));
  }

  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }
}
