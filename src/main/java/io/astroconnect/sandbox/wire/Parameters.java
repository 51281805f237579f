package io.astroconnect.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parameters of a query-protocol request, by their dotted names. */
public final class Parameters {
  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Values by their names. */
  public static Parameters of(Map<String, String> values) {
    return new Parameters(new TreeMap<>(values));
  }

  /**
   * Reads {@code a=b&c=d}; of a name given twice the last value counts.
   *
   * @throws IllegalArgumentException a percent sign is not followed by two hexadecimal digits
   */
  public static Parameters parse(String form) {
    Map<String, String> values = new TreeMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = equals < 0 ? pair : pair.substring(0, equals);
        values.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return new Parameters(values);
  }

  /** A value; one that is empty counts as not given, as it does at EC2. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(v -> !v.isEmpty());
  }

  /** The values of {@code prefix.1}, {@code prefix.2}, … up to the first number missing. */
  public List<String> list(String prefix) {
    return members(prefix).map(values::get).toList();
  }

  /** The prefixes {@code prefix.1}, {@code prefix.2}, … of structures, as far as they go. */
  public List<String> structures(String prefix) {
    return numbered(prefix).takeWhile(this::anyUnder).toList();
  }

  /** The first parameter that starts so, if any. */
  public Optional<String> startingWith(String prefix) {
    return values.keySet().stream().filter(name -> name.startsWith(prefix)).findFirst();
  }

  private Stream<String> members(String prefix) {
    return numbered(prefix).takeWhile(values::containsKey);
  }

  private static Stream<String> numbered(String prefix) {
    return Stream.iterate(1, n -> n + 1).map(n -> prefix + "." + n);
  }

  private boolean anyUnder(String prefix) {
    return startingWith(prefix + ".").isPresent();
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
