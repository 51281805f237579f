package io.astroconnect.sandbox.astro;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API over HTTP and JSON. An organization stands for an account where a sign-in ends or a call
 * is denied, {@value #REGION} for a region where calls are slow.
 */
public final class AstroEndpoint implements Answering {
  /** The names of its calls in the API's reference. */
  public static final List<String> ACTIONS = List.of("ListClusters", "ListDeployments");

  private static final Logger LOG = LoggerFactory.getLogger(AstroEndpoint.class);
  private static final String REGION = "astro";

  /** What the service asks for is not documented; a second is long enough to be seen. */
  private static final String RETRY_AFTER = "1";

  private static final Pattern PATH =
      Pattern.compile("/v1/organizations/(?<organization>[^/]+)/(?<list>clusters|deployments)");

  private final Keeper keeper;
  private final Faults faults;
  private final Calls calls;
  private final JsonMapper json = JsonMapper.builder().build();

  public AstroEndpoint(Keeper keeper, Faults faults, Calls calls) {
    this.keeper = keeper;
    this.faults = faults;
    this.calls = calls;
  }

  @Override
  public Optional<Reply> answer(Ask ask) {
    try {
      return listed(ask);
    } catch (Refused refused) {
      return Optional.of(error(refused));
    } catch (IOException | RuntimeException failure) {
      LOG.error("A call failed: {}", ask.uri().getPath(), failure);
      return Optional.of(error(new Refused(500, "Internal server error")));
    }
  }

  private Optional<Reply> listed(Ask ask) throws IOException {
    Matcher path = PATH.matcher(ask.uri().getRawPath());
    if (!path.matches() || !ask.method().equals("GET")) {
      throw new Refused(404, "Not found");
    }
    String organization = URLDecoder.decode(path.group("organization"), StandardCharsets.UTF_8);
    boolean clusters = path.group("list").equals("clusters");
    String action = ACTIONS.get(clusters ? 0 : 1);
    Optional<Fault> fault = faults.take(action);
    calls.count(action);
    meet(ask, action, organization);
    if (fault.isPresent()) {
      hinder(fault.get());
    }
    Query query = Query.of(ask);
    World world = keeper.perform((now, _) -> new Keeper.Step<>(now, now));
    Object page =
        clusters
            ? Lists.clusters(world, organization, query)
            : Lists.deployments(world, organization, query);
    return fault.filter(Fault::loseAnswer).isPresent()
        ? Optional.empty()
        : Optional.of(reply(200, page, Map.of()));
  }

  private void meet(Ask ask, String action, String organization) throws IOException {
    Conditions conditions = keeper.conditions();
    Set<String> account = Set.of(organization);
    pause(conditions.delay(REGION));
    if (conditions.throttled(action)) {
      keeper.perform(
          (world, _) ->
              new Keeper.Step<>(
                  world.with(
                      world.surroundings().with(world.surroundings().conditions().counted(action))),
                  ""));
      throw new Refused(429, "Too many requests");
    }
    String token = ask.authorization();
    if (token == null || !token.matches("Bearer \\S+") || conditions.expired(account)) {
      throw new Refused(401, "Invalid or expired token");
    }
    if (conditions.denied(account, action) || !Organizations.all().contains(organization)) {
      throw new Refused(403, "No access to this organization");
    }
  }

  private static void hinder(Fault fault) {
    pause(fault.delay());
    String error = fault.error();
    if (error != null) {
      int status = error.matches("[45][0-9]{2}") ? Integer.parseInt(error) : 503;
      throw new Refused(status, "Made to fail by a fault of the sandbox");
    }
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new Refused(503, "The server is shutting down");
    }
  }

  private Reply error(Refused refused) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("statusCode", refused.status());
    form.put("message", String.valueOf(refused.getMessage()));
    form.put("requestId", UUID.randomUUID().toString());
    List<Object> fields = new ArrayList<>();
    if (!refused.field().isEmpty()) {
      fields.add(Map.of("field", refused.field(), "message", "is not valid"));
    }
    form.put("fieldErrors", fields);
    Map<String, String> headers =
        refused.status() == 429 ? Map.of("Retry-After", RETRY_AFTER) : Map.of();
    return reply(refused.status(), form, headers);
  }

  private Reply reply(int status, Object value, Map<String, String> headers) {
    try {
      return new Reply(status, "application/json", json.writeValueAsString(value), "", headers);
    } catch (JsonProcessingException ownFormsCanBeWritten) {
      throw new IllegalStateException(ownFormsCanBeWritten);
    }
  }
}
