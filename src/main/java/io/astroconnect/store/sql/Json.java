package io.astroconnect.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.net.Cidr;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns that hold JSON. Reading asks for what it needs by name and passes over what it does not
 * know; what it needs and does not find is an {@link IllegalArgumentException}.
 */
final class Json {
  private final JsonMapper mapper = new JsonMapper();

  /**
   * @throws IllegalArgumentException if it is no JSON
   */
  JsonNode read(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken.getOriginalMessage(), broken);
    }
  }

  /** A list of strings, such as ranges, each read by {@code value}. */
  <T> List<T> readTexts(String text, Function<String, T> value) {
    return text.equals("[]") ? List.of() : list(read(text), node -> value.apply(node.asText()));
  }

  static JsonNode texts(Iterable<?> values) {
    return array(values, value -> JsonNodeFactory.instance.textNode(value.toString()));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode array(Iterable<? extends T> values, Function<T, JsonNode> write) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    if (!array.isArray()) {
      throw new IllegalArgumentException("not a list: " + array);
    }
    List<T> values = new ArrayList<>(array.size());
    array.forEach(node -> values.add(read.apply(node)));
    return values;
  }

  /** A string that must be there. */
  static String text(JsonNode object, String name) {
    return object.required(name).asText();
  }

  /** A string that an older or newer release may not have written. */
  static String textOrBlank(JsonNode object, String name) {
    return object.path(name).asText("");
  }

  /** A truth value that must be there. */
  static boolean flag(JsonNode object, String name) {
    return object.required(name).asBoolean();
  }

  static @Nullable Boolean flagIfAny(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isBoolean() ? value.asBoolean() : null;
  }

  static List<Cidr> ranges(JsonNode object, String name) {
    return list(object.required(name), range -> Cidr.parse(range.asText()));
  }

  static Instant time(JsonNode object, String name) {
    return Times.time(text(object, name));
  }
}
