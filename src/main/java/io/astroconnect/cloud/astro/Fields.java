package io.astroconnect.cloud.astro;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.cluster.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the fields of an object, and notes what cannot be read; what is not there is not noted. */
final class Fields {
  /** More than any id, address or role has; none of them is cut to another one. */
  private static final int LONGEST = 2_000;

  private static final int LONGEST_NAME = 100;

  private final JsonNode object;
  private final List<LeftOut> leftOut = new ArrayList<>();

  Fields(JsonNode object) {
    this.object = object;
  }

  /** On one line, "" if it is not there. */
  String text(String name) {
    JsonNode value = object.at("/" + name);
    String line =
        value.isValueNode() && !value.isNull()
            ? value.asText().replaceAll("[\\s\\p{Cntrl}]+", " ").strip()
            : "";
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  /** Its name, cut to what a line can show. */
  String name() {
    String name = text("name");
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  boolean flag(String name) {
    return object.at("/" + name).asBoolean(false);
  }

  /** In a form of ours; empty if it is not there, or not of that form. */
  <T> Optional<T> read(String name, Function<String, T> form) {
    String given = text(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(form.apply(given));
    } catch (InvalidValueException unknown) {
      note(name, given);
      return Optional.empty();
    }
  }

  /** All of these that are there; none of them if one cannot be read: half a list misleads. */
  <T> List<T> read(List<String> names, Function<String, T> form) {
    return whole(
        names.stream().filter(name -> !text(name).isEmpty()).map(name -> read(name, form)));
  }

  /** All of a list; none if one cannot be read. */
  <T> List<T> list(String name, Function<String, T> form) {
    return whole(object.at("/" + name).valueStream().map(value -> item(name, value, form))).stream()
        .distinct()
        .toList();
  }

  private <T> Optional<T> item(String name, JsonNode value, Function<String, T> form) {
    try {
      return Optional.of(form.apply(value.asText()));
    } catch (InvalidValueException unknown) {
      note(name, value.asText());
      return Optional.empty();
    }
  }

  private static <T> List<T> whole(Stream<Optional<T>> values) {
    List<Optional<T>> all = values.toList();
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  void note(String name, String value) {
    leftOut.add(new LeftOut(text("id"), name(), name.replace('/', '.'), value));
  }

  <T> Row<T> row(T item) {
    return new Row<>(text("id"), item, List.copyOf(leftOut));
  }

  /** It cannot be shown at all. */
  <T> Row<T> unread(String name) {
    if (leftOut.isEmpty()) {
      note(name, text(name));
    }
    String id = text("id");
    return new Row<>(id.isEmpty() ? object.toString() : id, null, List.copyOf(leftOut));
  }
}
