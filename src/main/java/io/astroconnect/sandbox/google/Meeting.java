package io.astroconnect.sandbox.google;

import io.astroconnect.sandbox.keep.Calls;
import io.astroconnect.sandbox.keep.Fault;
import io.astroconnect.sandbox.keep.Faults;
import io.astroconnect.sandbox.keep.Keeper;
import io.astroconnect.sandbox.world.Conditions;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.World;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where each call meets what was switched on, then the world. */
public final class Meeting {
  private static final Logger LOG = LoggerFactory.getLogger(Meeting.class);

  private final Keeper keeper;
  private final Faults faults;
  private final Calls calls;

  public Meeting(Keeper keeper, Faults faults, Calls calls) {
    this.keeper = keeper;
    this.faults = faults;
    this.calls = calls;
  }

  /** What a call does to Google's side. */
  interface Deed<A> {
    Result<A> on(Google google, Instant now);
  }

  record Result<A>(Google google, A answer) {}

  /**
   * Answers a call.
   *
   * @param action the API's method
   * @param resource that it is about: a project's id or an account's e-mail
   */
  <A> void answer(String action, String resource, StreamObserver<A> out, Deed<A> deed) {
    try {
      Optional<Fault> fault = faults.take(action);
      calls.count(action);
      meet(action, project(resource));
      if (fault.isPresent()) {
        hinder(fault.get());
      }
      rival(action, resource);
      A answer =
          keeper.perform(
              (world, now) -> {
                Result<A> result = deed.on(world.surroundings().google(), now);
                World next = world.with(world.surroundings().with(result.google()));
                return new Keeper.Step<>(next, result.answer());
              });
      if (fault.filter(Fault::loseAnswer).isPresent()) {
        throw status(Status.Code.UNAVAILABLE, "The connection was lost.");
      }
      out.onNext(answer);
      out.onCompleted();
    } catch (StatusRuntimeException refused) {
      out.onError(refused);
    } catch (IOException | RuntimeException failure) {
      LOG.error("A call failed: {}", action, failure);
      out.onError(status(Status.Code.INTERNAL, "Internal error encountered."));
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
      throw status(Status.Code.RESOURCE_EXHAUSTED, "Quota exceeded for quota metric.");
    }
    if (conditions.expired(account)) {
      throw status(Status.Code.UNAUTHENTICATED, "Request had invalid authentication credentials.");
    }
    if (conditions.denied(account, action)) {
      throw status(Status.Code.PERMISSION_DENIED, "The caller does not have permission");
    }
  }

  /** True if somebody switched this call off for the project. */
  boolean denied(String action, String project) {
    return keeper.conditions().denied(Set.of(project), action);
  }

  /** The project of an account is in its e-mail. */
  static String project(String resource) {
    String domain = resource.substring(resource.indexOf('@') + 1);
    int end = domain.indexOf(".iam.gserviceaccount.com");
    return end < 0 ? domain : domain.substring(0, end);
  }

  private static void hinder(Fault fault) {
    pause(fault.delay());
    String error = fault.error();
    if (error != null) {
      throw status(code(error), "Made to fail by a fault of the sandbox.");
    }
  }

  /** Somebody else does the same just before, where that was asked for. */
  private void rival(String action, String resource) throws IOException {
    if (keeper.conditions().contended(action)) {
      keeper.perform((world, _) -> new Keeper.Step<>(rivalled(world, action, resource), ""));
    }
  }

  /** Two calls at the same moment meet one rival each, as long as there are any. */
  private static World rivalled(World world, String action, String resource) {
    Conditions conditions = world.surroundings().conditions();
    return conditions.contended(action)
        ? world.with(
            world
                .surroundings()
                .with(contended(world.surroundings().google(), resource))
                .with(conditions.metRival(action)))
        : world;
  }

  private static Google contended(Google google, String resource) {
    Google.Project project = google.projects().get(resource);
    if (project != null) {
      return google.with(project.with(IamPolicies.contended(project.policy())));
    }
    Google.Account account = google.accounts().get(resource);
    return account == null
        ? google
        : google.with(account.with(IamPolicies.contended(account.policy())));
  }

  private static Status.Code code(String error) {
    try {
      return Status.Code.valueOf(error);
    } catch (IllegalArgumentException ofAws) {
      return Status.Code.INTERNAL;
    }
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw status(Status.Code.UNAVAILABLE, "The server is shutting down.");
    }
  }

  static StatusRuntimeException status(Status.Code code, String words) {
    return code.toStatus().withDescription(words).asRuntimeException();
  }
}
