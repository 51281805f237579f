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
 * What templates can make of a value beside writing it: {@code name}, a name of SQL, and {@code
 * comment}, a part of a comment that ends with its line. The second is for comments alone.
 */
final class Filters extends AbstractExtension {

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "name", new Made(Filters::name),
        "comment", new Made(value -> PlainText.of(value.toString())));
  }

  /** A name of SQL, instead of a literal. */
  private static String name(Object value) {
    return value instanceof Placeholder open ? open.text() : SnowflakeText.name(value.toString());
  }

  /** Makes text that is not escaped again. */
  private record Made(Function<Object, String> change) implements Filter {
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
      return new SafeString(change.apply(input));
    }
  }
}
