package io.astroconnect.sandbox.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.http.Answering;
import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.http.Reply;
import io.astroconnect.sandbox.keep.Calls;
import io.astroconnect.sandbox.keep.Fault;
import io.astroconnect.sandbox.keep.Faults;
import io.astroconnect.sandbox.keep.Keeper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes the control requests; a mistake in one is answered {@code {"error":"sentence"}}.
 *
 * <ul>
 *   <li>{@code GET /catalogue}: clusters, deployments, customers
 *   <li>{@code GET /clock}, {@code POST /advance {"duration"}}: the sandbox's time, which only
 *       moves ahead
 *   <li>{@code POST /accept {"connection","cidrs"}}, {@code POST /reject {"connection"}}: act as
 *       the customer; the optional {@code cidrs} are the blocks of a network that is not known here
 *   <li>{@code GET /calls}: calls answered since the start, by action, refusals and faults too
 *   <li>{@code POST /faults {"action","error","times","delayMillis","loseAnswer"}}: trouble for the
 *       next calls; {@code times} is 1 if absent, and 0 lasts until {@code DELETE /faults}
 *   <li>{@code GET /owner}: the name of the process that answers
 * </ul>
 */
public final class ControlEndpoint implements Answering {
  private static final Logger LOG = LoggerFactory.getLogger(ControlEndpoint.class);

  private static final Duration FURTHEST = Duration.ofDays(3650);

  private final Keeper keeper;
  private final CustomerDesk customers;
  private final Faults faults;
  private final Calls calls;
  private final String owner;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * @param owner names the process that answers, as {@code GET /owner} gives it
   */
  public ControlEndpoint(Keeper keeper, Faults faults, Calls calls, String owner) {
    this.keeper = keeper;
    this.customers = new CustomerDesk(keeper);
    this.faults = faults;
    this.calls = calls;
    this.owner = owner;
  }

  private record Clock(String now, long offsetSeconds) {}

  @Override
  public Optional<Reply> answer(Ask ask) {
    try {
      return Optional.of(reply(200, dispatch(ask)));
    } catch (ControlException mistake) {
      return Optional.of(refuse(mistake.status(), String.valueOf(mistake.getMessage())));
    } catch (IOException | RuntimeException failure) {
      LOG.error("A control request failed: {} {}", ask.method(), ask.uri().getPath(), failure);
      return Optional.of(refuse(500, "The sandbox failed; its log says why."));
    }
  }

  private Object dispatch(Ask ask) throws IOException {
    return switch (ask.method() + " " + ask.uri().getPath()) {
      case "GET /catalogue" ->
          keeper.perform((world, now) -> new Keeper.Step<>(world, Catalogue.of(world)));
      case "GET /clock" -> clock();
      case "GET /calls" -> calls.counts();
      case "GET /owner" -> Map.of("owner", owner);
      case "POST /advance" -> advance(body(ask));
      case "POST /accept" -> accept(body(ask));
      case "POST /reject" -> customers.reject(text(body(ask), "connection"));
      case "POST /faults" -> addFault(body(ask));
      case "DELETE /faults" -> clearFaults();
      default ->
          throw new ControlException(
              404, "The sandbox has no " + ask.method() + " " + ask.uri().getPath() + ".");
    };
  }

  private Clock clock() {
    return new Clock(keeper.now().toString(), keeper.ahead().toSeconds());
  }

  private Clock advance(JsonNode body) throws IOException {
    Duration by = duration(text(body, "duration"));
    if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
      throw new ControlException(
          400, "The clock can only be moved ahead, such as by PT1H, and at most by P3650D.");
    }
    keeper.advance(by);
    return clock();
  }

  private Object accept(JsonNode body) throws IOException {
    List<Cidr> blocks = new ArrayList<>();
    for (JsonNode cidr : body.path("cidrs")) {
      blocks.add(cidr(cidr.asText()));
    }
    return customers.accept(text(body, "connection"), blocks);
  }

  private Object addFault(JsonNode body) {
    JsonNode error = body.path("error");
    Fault fault =
        new Fault(
            body.path("action").asText("*"),
            error.isTextual() && !error.asText().isEmpty() ? error.asText() : null,
            number(body, "times", 1),
            Duration.ofMillis(number(body, "delayMillis", 0)),
            body.path("loseAnswer").asBoolean(false));
    faults.add(fault);
    return Map.of("action", fault.action(), "times", fault.times());
  }

  private Object clearFaults() {
    faults.clear();
    return Map.of();
  }

  private JsonNode body(Ask ask) {
    try {
      JsonNode body = json.readTree(ask.body());
      if (body.isObject()) {
        return body;
      }
    } catch (JacksonException notJson) {
      LOG.debug("Not JSON: {}", notJson.getOriginalMessage());
    }
    throw new ControlException(400, "The body has to be a JSON object.");
  }

  private static String text(JsonNode body, String key) {
    JsonNode value = body.path(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new ControlException(400, "The body needs a text \"" + key + "\".");
    }
    return value.asText();
  }

  private static int number(JsonNode body, String key, int otherwise) {
    JsonNode value = body.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.canConvertToInt() || value.asInt() < 0) {
      throw new ControlException(400, "\"" + key + "\" has to be a number from 0 on.");
    }
    return value.asInt();
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException malformed) {
      throw new ControlException(
          400, "\"" + text + "\" is no ISO 8601 duration, such as PT90S, PT1H or P7D.");
    }
  }

  private static Cidr cidr(String text) {
    try {
      return Cidr.parse(text);
    } catch (InvalidValueException malformed) {
      throw new ControlException(400, "\"" + text + "\" is no CIDR, such as 10.44.0.0/16.");
    }
  }

  private Reply refuse(int status, String sentence) {
    return reply(status, Map.of("error", sentence));
  }

  private Reply reply(int status, Object value) {
    try {
      return new Reply(status, "application/json", json.writeValueAsString(value), "");
    } catch (JacksonException ownRecordsCanBeWritten) {
      throw new IllegalStateException(ownRecordsCanBeWritten);
    }
  }
}
