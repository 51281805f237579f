package io.astroconnect.sandbox.wire;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A part of an answer: a name with either a text or children. */
public record Element(String name, String text, List<Element> children) {
  public Element {
    children = List.copyOf(children);
  }

  public static Element text(String name, Object value) {
    return new Element(name, value.toString(), List.of());
  }

  public static Element of(String name, Element... children) {
    return new Element(name, "", List.of(children));
  }

  public static Element of(String name, List<Element> children) {
    return new Element(name, "", children);
  }

  /** A set as EC2 writes it: one {@code item} for each value. */
  public static <T> Element set(
      String name, Collection<T> values, Function<T, List<Element>> body) {
    return of(name, values.stream().map(v -> of("item", body.apply(v))).toList());
  }
}
