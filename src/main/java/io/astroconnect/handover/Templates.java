package io.astroconnect.handover;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The templates of this room. Every value is escaped unless it stands for nothing but itself. */
final class Templates {
  private final PebbleEngine shell;

  Templates() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("io/astroconnect/handover");
    this.shell =
        new PebbleEngine.Builder()
            .loader(loader)
            .addEscapingStrategy("shell", Templates::shell)
            .defaultEscapingStrategy("shell")
            .strictVariables(true)
            .newLineTrimming(false)
            .build();
  }

  /** Fills a template whose language is the shell. */
  String shell(String name, Map<String, Object> values) {
    try {
      PebbleTemplate template = shell.getTemplate(name);
      StringWriter text = new StringWriter();
      template.evaluate(text, values, Locale.ROOT);
      return text.toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One word for a POSIX shell: bare if it is plain, else in single quotes. */
  static String shell(String value) {
    return value.matches("[A-Za-z0-9._:/@%+=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
