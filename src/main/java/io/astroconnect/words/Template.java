package io.astroconnect.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the bundle with places for arguments.
 *
 * <ul>
 *   <li>{@code {0}} is the first argument;
 *   <li>{@code {0#range|ranges}} chooses by a count: the first word for one, else the second;
 *   <li>{@code [ until {0}]} is left out if an argument in it is missing or empty, and {@code
 *       [until {0}|soon]} then becomes what stands behind the bar. Brackets without an argument are
 *       text.
 * </ul>
 *
 * <p>Unlike MessageFormat it leaves apostrophes and other braces alone.
 */
final class Template {
  private static final Pattern PLACE =
      Pattern.compile("\\{(?<index>[0-9])(#(?<one>[^|{}]*)\\|(?<many>[^|{}]*))?}");

  private sealed interface Part {}

  private record Literal(String text) implements Part {}

  private record Argument(int index) implements Part {}

  private record Plural(int index, String one, String many) implements Part {}

  private record Maybe(List<Part> shown, List<Part> otherwise) implements Part {}

  private final String source;
  private final List<Part> parts;
  private int at;

  Template(String source) {
    this.source = source;
    this.parts = parts("");
  }

  /**
   * Fills the places.
   *
   * @param write how an argument is written
   */
  String fill(List<?> args, Function<Object, String> write) {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> append(out, part, args, write));
    return out.toString();
  }

  private static void append(
      StringBuilder out, Part part, List<?> args, Function<Object, String> write) {
    switch (part) {
      case Literal literal -> out.append(literal.text());
      case Argument argument ->
          out.append(
              argument.index() < args.size()
                  ? write.apply(args.get(argument.index()))
                  : "{" + argument.index() + "}");
      case Plural plural -> out.append(one(plural, args) ? plural.one() : plural.many());
      case Maybe maybe ->
          (full(maybe.shown(), args, write) ? maybe.shown() : maybe.otherwise())
              .forEach(inner -> append(out, inner, args, write));
    }
  }

  private static boolean one(Plural plural, List<?> args) {
    return plural.index() < args.size()
        && args.get(plural.index()) instanceof Number number
        && number.longValue() == 1;
  }

  private static boolean full(List<Part> parts, List<?> args, Function<Object, String> write) {
    return parts.stream()
        .allMatch(
            part ->
                !(part instanceof Argument argument)
                    || (argument.index() < args.size()
                        && !write.apply(args.get(argument.index())).isEmpty()));
  }

  /** Reads until one of {@code ends} or the end of the source. */
  private List<Part> parts(String ends) {
    List<Part> found = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (at < source.length() && ends.indexOf(source.charAt(at)) < 0) {
      Part part = special();
      if (part == null) {
        text.append(source.charAt(at++));
      } else {
        flush(text, found);
        found.add(part);
      }
    }
    flush(text, found);
    return List.copyOf(found);
  }

  private static void flush(StringBuilder text, List<Part> found) {
    if (!text.isEmpty()) {
      found.add(new Literal(text.toString()));
      text.setLength(0);
    }
  }

  private @Nullable Part special() {
    if (source.charAt(at) == '[') {
      return maybe();
    }
    Matcher place = PLACE.matcher(source).region(at, source.length());
    if (!place.lookingAt()) {
      return null;
    }
    at = place.end();
    int index = Integer.parseInt(place.group("index"));
    return place.group("one") == null
        ? new Argument(index)
        : new Plural(index, place.group("one"), place.group("many"));
  }

  /** Brackets; back to where it was if they are plain text. */
  private @Nullable Part maybe() {
    int start = at++;
    List<Part> shown = parts("|]");
    List<Part> otherwise = List.of();
    if (at < source.length() && source.charAt(at) == '|') {
      at++;
      otherwise = parts("]");
    }
    if (at == source.length() || shown.stream().noneMatch(Argument.class::isInstance)) {
      at = start;
      return null;
    }
    at++;
    return new Maybe(shown, otherwise);
  }
}
