package io.astroconnect.handover;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Pebble templates whose kind, the end of their name, chooses how values are escaped. Escaping
 * cannot be switched off: templates have neither {@code raw} nor {@code autoescape}. A variable
 * that nobody gave is an error. A line that holds nothing but a tag leaves no line.
 */
public final class Templates {
  private static final Pattern TAG_LINE =
      Pattern.compile("(?m)^[ \\t]*(\\{%(?:(?!%}).)*%}|\\{#(?:(?!#}).)*#})[ \\t]*\\n");

  private final Class<?> room;
  private final Map<Escaping, PebbleEngine> engines = new ConcurrentHashMap<>();
  private final Map<String, String> sources = new ConcurrentHashMap<>();

  private Templates(Class<?> room) {
    this.room = room;
  }

  /** Templates that stand beside a class. */
  public static Templates beside(Class<?> room) {
    return new Templates(room);
  }

  /**
   * Fills a template.
   *
   * @param name of its file, such as {@code mail.txt}
   */
  public String fill(String name, Map<String, ?> values) {
    StringWriter out = new StringWriter();
    try {
      write(name, values, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /** Fills a template and writes it as it comes. */
  public void write(String name, Map<String, ?> values, Writer out) throws IOException {
    evaluate(Escaping.of(name), sources.computeIfAbsent(name, this::read), values, out);
  }

  /** Fills a template that is given as text. */
  String fill(Escaping escaping, String source, Map<String, ?> values) {
    StringWriter out = new StringWriter();
    try {
      evaluate(escaping, withoutTagLines(source), values, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private void evaluate(Escaping escaping, String source, Map<String, ?> values, Writer out)
      throws IOException {
    try {
      engine(escaping).getTemplate(source).evaluate(out, Map.copyOf(values), Locale.ROOT);
    } catch (PebbleException broken) {
      throw new IllegalStateException("A template cannot be filled", broken);
    }
  }

  private PebbleEngine engine(Escaping escaping) {
    return engines.computeIfAbsent(escaping, Templates::build);
  }

  private static PebbleEngine build(Escaping escaping) {
    return new PebbleEngine.Builder()
        .loader(new StringLoader())
        .strictVariables(true)
        .newLineTrimming(false)
        .addEscapingStrategy(escaping.kind(), escaping::escape)
        .defaultEscapingStrategy(escaping.kind())
        .extension(new Filters())
        .registerExtensionCustomizer(
            new DisallowExtensionCustomizerBuilder()
                .disallowedFilterKeys(List.of("raw"))
                .disallowedTokenParserTags(List.of("autoescape"))
                .build())
        .build();
  }

  private String read(String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no template " + name);
      }
      return withoutTagLines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String withoutTagLines(String source) {
    return TAG_LINE.matcher(source).replaceAll("$1");
  }
}
