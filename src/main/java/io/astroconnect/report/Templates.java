package io.astroconnect.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** The templates of the HTML document. Every value is escaped for HTML. */
final class Templates {
  private final PebbleEngine html;

  Templates() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("io/astroconnect/report");
    this.html =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .defaultEscapingStrategy("html")
            .strictVariables(true)
            .newLineTrimming(false)
            .build();
  }

  void write(String name, Map<String, Object> values, Writer text) throws IOException {
    html.getTemplate(name).evaluate(text, values, Locale.ROOT);
  }
}
