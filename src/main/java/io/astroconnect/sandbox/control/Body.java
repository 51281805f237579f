package io.astroconnect.sandbox.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.net.Cidr;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON object that a control request brings; a mistake in it is told in a sentence. */
record Body(JsonNode json) {

  static Body read(JsonMapper mapper, String text) {
    try {
      JsonNode body = mapper.readTree(text);
      if (body.isObject()) {
        return new Body(body);
      }
    } catch (JacksonException notJson) {
      throw notAnObject();
    }
    throw notAnObject();
  }

  private static ControlException notAnObject() {
    return new ControlException(400, "The body has to be a JSON object.");
  }

  String text(String key) {
    return optional(key)
        .orElseThrow(() -> new ControlException(400, "The body needs a text \"" + key + "\"."));
  }

  String textOr(String key, String otherwise) {
    return optional(key).orElse(otherwise);
  }

  Optional<String> optional(String key) {
    JsonNode value = json.path(key);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  boolean flag(String key) {
    return json.path(key).asBoolean(false);
  }

  int number(String key, int otherwise) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.canConvertToInt() || value.asInt() < 0) {
      throw new ControlException(400, "\"" + key + "\" has to be a number from 0 on.");
    }
    return value.asInt();
  }

  Duration duration(String key) {
    String text = text(key);
    try {
      return Duration.parse(text);
    } catch (DateTimeException malformed) {
      throw new ControlException(
          400, "\"" + text + "\" is no ISO 8601 duration, such as PT90S, PT1H or P7D.");
    }
  }

  List<Cidr> cidrs(String key) {
    List<Cidr> cidrs = new ArrayList<>();
    for (JsonNode cidr : json.path(key)) {
      cidrs.add(cidr(cidr.asText()));
    }
    return cidrs;
  }

  List<Body> list(String key) {
    List<Body> parts = new ArrayList<>();
    for (JsonNode part : json.path(key)) {
      if (!part.isObject()) {
        throw notAnObject();
      }
      parts.add(new Body(part));
    }
    return parts;
  }

  private static Cidr cidr(String text) {
    try {
      return Cidr.parse(text);
    } catch (InvalidValueException malformed) {
      throw new ControlException(400, "\"" + text + "\" is no CIDR, such as 10.44.0.0/16.");
    }
  }
}
