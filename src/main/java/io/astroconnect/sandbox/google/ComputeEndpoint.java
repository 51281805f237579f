package io.astroconnect.sandbox.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.sandbox.http.Answering;
import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.http.Reply;
import io.astroconnect.sandbox.keep.Calls;
import io.astroconnect.sandbox.keep.Fault;
import io.astroconnect.sandbox.keep.Faults;
import io.astroconnect.sandbox.keep.Keeper;
import io.astroconnect.sandbox.world.Conditions;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compute Engine's networks over HTTP and JSON, as in its API reference. */
public final class ComputeEndpoint implements Answering {
  private static final Logger LOG = LoggerFactory.getLogger(ComputeEndpoint.class);

  /** What it answers, in Google's names. */
  public static final List<String> ACTIONS =
      List.of(
          "networks.get",
          "networks.addPeering",
          "networks.updatePeering",
          "networks.removePeering",
          "networks.requestRemovePeering",
          "networks.cancelRequestRemovePeering",
          "networks.listPeeringRoutes",
          "operations.get",
          "operations.list",
          "routers.getRouterStatus",
          "routers.list",
          "subnetworks.list");

  private static final Pattern REGION =
      Pattern.compile(
          "/compute/v1/projects/(?<project>[^/]+)/regions/(?<region>[^/]+)/"
              + "(?<kind>routers|subnetworks)(/(?<name>[^/]+)(/(?<verb>[a-zA-Z]+))?)?");

  private static final Pattern PATH =
      Pattern.compile(
          "/compute/v1/projects/(?<project>[^/]+)/global/"
              + "(?<kind>networks|operations)(/(?<name>[^/]+)(/(?<verb>[a-zA-Z]+))?)?");

  private final Keeper keeper;
  private final Faults faults;
  private final Calls calls;
  private final JsonMapper json = JsonMapper.builder().build();

  public ComputeEndpoint(Keeper keeper, Faults faults, Calls calls) {
    this.keeper = keeper;
    this.faults = faults;
    this.calls = calls;
  }

  /** A refusal in Google's form. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String reason;

    Refused(int status, String reason, String words) {
      super(words, null, false, false);
      this.status = status;
      this.reason = reason;
    }
  }

  @Override
  public Optional<Reply> answer(Ask ask) {
    try {
      String at = decoded(ask.uri().getRawPath());
      Matcher path = PATH.matcher(at);
      Matcher region = REGION.matcher(at);
      if (region.matches()) {
        return answerRegion(region);
      }
      if (!path.matches()) {
        throw new Refused(404, "notFound", "The requested URL was not found on this server.");
      }
      String verb =
          path.group("name") == null
              ? "list"
              : path.group("verb") == null ? "get" : path.group("verb");
      String action = path.group("kind") + "." + verb;
      Optional<Fault> fault = faults.take(action);
      calls.count(action);
      meet(action, path.group("project"));
      if (fault.isPresent()) {
        hinder(fault.get());
      }
      Object done = act(path, verb, ask);
      return fault.filter(Fault::loseAnswer).isPresent() ? Optional.empty() : reply(200, done);
    } catch (Refused refused) {
      return reply(refused.status, error(refused));
    } catch (IOException | RuntimeException failure) {
      LOG.error("A call failed: {}", ask.uri(), failure);
      return reply(500, error(new Refused(500, "backendError", "Internal error.")));
    }
  }

  private Optional<Reply> answerRegion(Matcher path) throws IOException {
    String verb = path.group("name") == null ? "list" : path.group("verb");
    String action = path.group("kind") + "." + (verb == null ? "get" : verb);
    Optional<Fault> fault = faults.take(action);
    calls.count(action);
    meet(action, path.group("project"));
    if (fault.isPresent()) {
      hinder(fault.get());
    }
    Object answer =
        keeper.perform(
            (world, _) ->
                new Keeper.Step<>(
                    world,
                    new RegionWork(world, path.group("project"), path.group("region"))
                        .answer(action, String.valueOf(path.group("name")))));
    return fault.filter(Fault::loseAnswer).isPresent() ? Optional.empty() : reply(200, answer);
  }

  private Object act(Matcher path, String verb, Ask ask) throws IOException {
    String project = path.group("project");
    String name = String.valueOf(path.group("name"));
    JsonNode body = ask.body().isBlank() ? json.createObjectNode() : read(ask.body());
    Map<String, String> query = query(ask.query());
    return keeper.perform(
        (before, now) -> {
          World world = NetworkLife.settled(before, now);
          NetworkWork work = new NetworkWork(world, project, now);
          NetworkWork.Done done =
              path.group("kind").equals("operations")
                  ? verb.equals("list") ? work.operations() : work.operation(name)
                  : switch (verb) {
                    case "get" -> work.get(name);
                    case "addPeering" -> work.add(name, body.path("networkPeering"));
                    case "updatePeering" -> work.update(name, body.path("networkPeering"));
                    case "removePeering" -> work.remove(name, body.path("name").asText());
                    case "requestRemovePeering" ->
                        work.requestRemoval(name, body.path("name").asText());
                    case "cancelRequestRemovePeering" ->
                        work.cancelRemoval(name, body.path("name").asText());
                    case "listPeeringRoutes" ->
                        work.routes(
                            name,
                            query.getOrDefault("peeringName", ""),
                            query.getOrDefault("direction", ""));
                    default -> throw new Refused(404, "notFound", "There is no method " + verb);
                  };
          return new Keeper.Step<>(done.world(), done.answer());
        });
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new Refused(400, "parseError", "Parse Error");
    }
  }

  private void meet(String action, String project) throws IOException {
    Conditions conditions = keeper.conditions();
    Set<String> account = Set.of(project);
    pause(conditions.delay("global"));
    if (conditions.throttled(action)) {
      keeper.perform(
          (world, _) ->
              new Keeper.Step<>(
                  world.with(
                      world.surroundings().with(world.surroundings().conditions().counted(action))),
                  ""));
      throw new Refused(429, "rateLimitExceeded", "Quota exceeded for quota metric.");
    }
    if (conditions.expired(account)) {
      throw new Refused(401, "authError", "Request had invalid authentication credentials.");
    }
    if (conditions.denied(account, action)) {
      throw new Refused(
          403,
          "forbidden",
          "Required 'compute." + action + "' permission for 'projects/" + project + "'");
    }
  }

  private static void hinder(Fault fault) {
    pause(fault.delay());
    String error = fault.error();
    if (error != null) {
      int status = error.matches("[45][0-9]{2}") ? Integer.parseInt(error) : 503;
      throw new Refused(status, "madeToFail", "Made to fail by a fault of the sandbox.");
    }
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new Refused(503, "backendError", "The server is shutting down.");
    }
  }

  private static Object error(Refused refused) {
    String words = String.valueOf(refused.getMessage());
    return Map.of(
        "error",
        Map.of(
            "code",
            refused.status,
            "message",
            words,
            "errors",
            List.of(Map.of("message", words, "domain", "global", "reason", refused.reason))));
  }

  private Optional<Reply> reply(int status, Object value) {
    try {
      return Optional.of(
          new Reply(status, "application/json; charset=UTF-8", json.writeValueAsString(value), ""));
    } catch (JsonProcessingException ownFormsCanBeWritten) {
      throw new IllegalStateException(ownFormsCanBeWritten);
    }
  }

  private static Map<String, String> query(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        values.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
