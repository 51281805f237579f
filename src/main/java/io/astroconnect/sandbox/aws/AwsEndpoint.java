package io.astroconnect.sandbox.aws;

import io.astroconnect.sandbox.http.Answering;
import io.astroconnect.sandbox.http.Ask;
import io.astroconnect.sandbox.http.Reply;
import io.astroconnect.sandbox.keep.Calls;
import io.astroconnect.sandbox.keep.Fault;
import io.astroconnect.sandbox.keep.Faults;
import io.astroconnect.sandbox.keep.Keeper;
import io.astroconnect.sandbox.wire.Credential;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.wire.XmlText;
import io.astroconnect.sandbox.world.Conditions;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service of AWS over HTTP: decode, meet conditions and faults, act, encode. */
public final class AwsEndpoint implements Answering {
  private static final Logger LOG = LoggerFactory.getLogger(AwsEndpoint.class);

  private final Service service;
  private final Keeper keeper;
  private final Faults faults;
  private final Calls calls;
  private final XmlText xml = new XmlText();

  public AwsEndpoint(Service service, Keeper keeper, Faults faults, Calls calls) {
    this.service = service;
    this.keeper = keeper;
    this.faults = faults;
    this.calls = calls;
  }

  @Override
  public Optional<Reply> answer(Ask ask) {
    String requestId = UUID.randomUUID().toString();
    try {
      Call call = read(ask);
      Optional<Fault> fault = faults.take(call.action());
      calls.count(call.action());
      meet(call);
      fault.ifPresent(AwsEndpoint::refuseLate);
      List<Element> body = act(call);
      if (fault.isPresent() && fault.get().loseAnswer()) {
        return Optional.empty();
      }
      return reply(200, service.answer(call.action(), body, requestId), requestId);
    } catch (Refused refused) {
      return reply(refused.status(), service.refusal(refused, requestId), requestId);
    } catch (IOException notKept) {
      LOG.error("The world could not be written, so the call was not done", notKept);
      return internal(requestId);
    } catch (RuntimeException bug) {
      LOG.error("A call failed: {} {}", service.name(), ask.body(), bug);
      return internal(requestId);
    }
  }

  private Call read(Ask ask) {
    if (ask.authorization() == null) {
      throw service.unsigned();
    }
    Credential credential =
        Credential.parse(ask.authorization())
            .orElseThrow(
                () ->
                    new Refused(
                        "IncompleteSignature",
                        "The request signature does not conform to AWS standards."));
    if (!credential.service().equals(service.name())) {
      String words = "Credential should be scoped to correct service: '" + service.name() + "'.";
      throw new Refused("SignatureDoesNotMatch", words, 403);
    }
    Service.Asked asked = service.read(ask);
    Caller caller = new Caller(credential.accessKey());
    return new Call(asked.action(), asked.parameters(), caller, credential.region());
  }

  /** What somebody switched on comes before anything is done. */
  private void meet(Call call) throws IOException {
    Conditions conditions = keeper.conditions();
    pause(conditions.delay(call.region()));
    if (conditions.equals(Conditions.CALM)) {
      return;
    }
    Optional<Refused> refusal = keeper.perform((world, _) -> met(world, call));
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  private Keeper.Step<Optional<Refused>> met(World world, Call call) {
    Conditions conditions = world.surroundings().conditions();
    Set<String> accounts = call.caller().accounts(world);
    if (conditions.throttled(call.action())) {
      Conditions counted = conditions.counted(call.action());
      return new Keeper.Step<>(
          world.with(world.surroundings().with(counted)), Optional.of(service.throttled()));
    }
    if (conditions.expired(accounts)) {
      return new Keeper.Step<>(world, Optional.of(service.expired()));
    }
    Optional<Refused> denied =
        conditions.denied(accounts, call.action())
            ? Optional.of(service.denied(call.caller().arn(world), call.action()))
            : Optional.empty();
    return new Keeper.Step<>(world, denied);
  }

  private List<Element> act(Call call) throws IOException {
    Action action = service.actions().get(call.action());
    if (action == null) {
      throw new Refused(
          "InvalidAction", "The action " + call.action() + " is not valid for this web service.");
    }
    boolean dryRun = call.flag("DryRun");
    return keeper.perform(
        (world, now) -> {
          Outcome outcome = action.perform(world, call, now);
          if (dryRun) {
            throw new Refused(
                "DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
          }
          return new Keeper.Step<>(outcome.world(), outcome.body());
        });
  }

  private static void refuseLate(Fault fault) {
    pause(fault.delay());
    String error = fault.error();
    if (error != null) {
      throw new Refused(error, "Made to fail by a fault of the sandbox.", statusOf(error));
    }
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new Refused("Unavailable", "The server is shutting down.", 503);
    }
  }

  /** The HTTP status that EC2 sends with some codes (API reference, "Error codes"). */
  private static int statusOf(String error) {
    return switch (error) {
      case "RequestLimitExceeded", "Unavailable", "ServiceUnavailable" -> 503;
      case "InternalError", "InternalFailure" -> 500;
      case "UnauthorizedOperation", "ExpiredToken", "AccessDenied" -> 403;
      case "AuthFailure" -> 401;
      case "DryRunOperation" -> 412;
      default -> 400;
    };
  }

  private Optional<Reply> internal(String requestId) {
    Refused failure = new Refused("InternalError", "An internal error has occurred", 500);
    return reply(500, service.refusal(failure, requestId), requestId);
  }

  private Optional<Reply> reply(int status, Element document, String requestId) {
    String body = xml.write(document, status == 200 ? service.namespace() : "");
    return Optional.of(new Reply(status, "text/xml;charset=UTF-8", body, requestId));
  }
}
