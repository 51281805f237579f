package io.astroconnect.sandbox.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.sandbox.google.NetworkLife;
import io.astroconnect.sandbox.http.Answering;
import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.http.Reply;
import io.astroconnect.sandbox.keep.Calls;
import io.astroconnect.sandbox.keep.Fault;
import io.astroconnect.sandbox.keep.Faults;
import io.astroconnect.sandbox.keep.Keeper;
import java.io.IOException;
import java.time.Duration;
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
 *   <li>{@code POST /deeds {"deed",…}}: customers' deeds, drift and lasting trouble, see {@link
 *       Deeds}; {@code POST /rehearsals {"deeds":[…]}}: why each cannot be done, "" if it can
 *   <li>{@code GET /state}: time, the trouble that lasts, and the peerings; {@code GET
 *       /conditions}: the trouble alone; {@code GET /actions}: the calls that the stand-ins
 *       understand
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
  private final Deeds deeds;
  private final Faults faults;
  private final Calls calls;
  private final String owner;
  private final List<String> actions;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * @param owner names the process that answers, as {@code GET /owner} gives it
   * @param actions the calls that the stand-ins understand
   */
  public ControlEndpoint(
      Keeper keeper, Faults faults, Calls calls, String owner, List<String> actions) {
    this.keeper = keeper;
    this.deeds = new Deeds(keeper, faults);
    this.faults = faults;
    this.calls = calls;
    this.owner = owner;
    this.actions = List.copyOf(actions);
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
      case "POST /deeds" -> deeds.perform(body(ask));
      case "POST /rehearsals" -> deeds.rehearse(body(ask).list("deeds"));
      case "GET /state" -> state();
      case "GET /actions" -> actions;
      case "GET /conditions" ->
          keeper.perform((world, _) -> new Keeper.Step<>(world, ConditionsRow.of(world)));
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

  private Clock advance(Body body) throws IOException {
    Duration by = body.duration("duration");
    if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
      throw new ControlException(
          400, "The clock can only be moved ahead, such as by PT1H, and at most by P3650D.");
    }
    keeper.advance(by);
    return clock();
  }

  private StateRow state() throws IOException {
    long ahead = keeper.ahead().toSeconds();
    return keeper.perform(
        (world, now) ->
            new Keeper.Step<>(world, StateRow.of(NetworkLife.settled(world, now), now, ahead)));
  }

  private Object addFault(Body body) {
    Fault fault =
        new Fault(
            body.textOr("action", "*"),
            body.optional("error").orElse(null),
            body.number("times", 1),
            Duration.ofMillis(body.number("delayMillis", 0)),
            body.flag("loseAnswer"));
    faults.add(fault);
    return Map.of("action", fault.action(), "times", fault.times());
  }

  private Object clearFaults() {
    faults.clear();
    return Map.of();
  }

  private Body body(Ask ask) {
    return Body.read(json, ask.body());
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
