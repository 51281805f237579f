package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The filters of a Describe action. Filters are joined by and, values of one filter by or; {@code
 * *} and {@code ?} are wildcards (EC2 user guide, "Filter resources").
 */
final class Filters<T> {
  private final Map<String, Function<T, Collection<String>>> fields = new LinkedHashMap<>();
  private final Function<T, Map<String, String>> tags;

  Filters(Function<T, Map<String, String>> tags) {
    this.tags = tags;
  }

  Filters<T> one(String name, Function<T, Object> field) {
    return many(name, value -> List.of(field.apply(value).toString()));
  }

  Filters<T> many(String name, Function<T, Collection<String>> field) {
    fields.put(name, field);
    return this;
  }

  /** What the call's filters let through. */
  Predicate<T> of(Call call) {
    Parameters parameters = call.parameters();
    List<Predicate<T>> all = new ArrayList<>();
    for (String filter : parameters.structures("Filter")) {
      String name = call.required(filter + ".Name");
      List<Pattern> wanted =
          parameters.list(filter + ".Value").stream().map(Filters::wildcards).toList();
      if (wanted.isEmpty()) {
        throw Refused.invalid("The filter '" + name + "' needs at least one value");
      }
      Function<T, Collection<String>> field = field(name);
      all.add(value -> field.apply(value).stream().anyMatch(v -> matches(wanted, v)));
    }
    return value -> all.stream().allMatch(filter -> filter.test(value));
  }

  private Function<T, Collection<String>> field(String name) {
    if (name.startsWith("tag:")) {
      String key = name.substring("tag:".length());
      return value ->
          tags.apply(value).containsKey(key) ? List.of(tags.apply(value).get(key)) : List.of();
    }
    if (name.equals("tag-key")) {
      return value -> tags.apply(value).keySet();
    }
    Function<T, Collection<String>> field = fields.get(name);
    if (field == null) {
      throw Refused.invalid("The filter '" + name + "' is invalid");
    }
    return field;
  }

  private static boolean matches(List<Pattern> wanted, String value) {
    return wanted.stream().anyMatch(p -> p.matcher(value).matches());
  }

  private static Pattern wildcards(String value) {
    StringBuilder regex = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c ->
                regex.append(
                    switch (c) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(c));
                    }));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
