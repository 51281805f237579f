package io.astroconnect.handover;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What templates can make of a value beside writing it: {@code name}, a name of SQL; {@code
 * comment}, a part of a comment that ends with its line, for comments alone; {@code number}, digits
 * without quotes; {@code lines}, a filled text as it is, for where its lines are read by
 * themselves.
 */
final class Filters extends AbstractExtension {

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "name", new Made(value -> new SafeString(name(value))),
        "comment", new Made(value -> new SafeString(PlainText.of(value.toString()))),
        "number", new Made(Filters::number),
        "lines", new Made(Filters::lines));
  }

  /** A name of SQL, instead of a literal. */
  private static String name(Object value) {
    return value instanceof Placeholder open ? open.text() : SnowflakeText.name(value.toString());
  }

  /** Anything but digits is escaped as any other value. */
  private static Object number(Object value) {
    return value.toString().matches("[0-9]{1,9}") ? new SafeString(value.toString()) : value;
  }

  private static Object lines(Object value) {
    if (value instanceof Filled filled) {
      return new SafeString(filled.text().stripTrailing());
    }
    throw new IllegalArgumentException("Only a part has lines of its own");
  }

  /** Makes text that is not escaped again. */
  private record Made(Function<Object, Object> change) implements Filter {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public Object apply(
        Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return change.apply(input);
    }
  }
}
