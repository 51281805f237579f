package io.astroconnect.cloud.gcp;

import com.google.cloud.compute.v1.Errors;
import com.google.cloud.compute.v1.GetGlobalOperationRequest;
import com.google.cloud.compute.v1.ListGlobalOperationsRequest;
import com.google.cloud.compute.v1.Operation;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a change of a network and follows its operation to the end. Google changes one peering of a
 * network, or of its peer, at a time and refuses others meanwhile: those are sent again, ever more
 * rarely.
 */
final class Operations {
  private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

  /** Words of the refusal: it has no code of its own. */
  private static final String BUSY = "peering operation in progress";

  private static final int BAD = 400;
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** Waits of up to 8 s: some ten minutes. */
  private static final int MOST = 80;

  private final GcpClients clients;
  private final InstantSource clock;
  private final Pause pause;

  /** Waits between two looks. */
  interface Pause {
    void take(Duration time) throws InterruptedException;
  }

  Operations(GcpClients clients, InstantSource clock, Pause pause) {
    this.clients = clients;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Sends it and returns once it is done.
   *
   * @param network that is changed
   */
  <Q> void follow(
      PeerNetwork network,
      String method,
      GcpClients.Choice<ComputeClients, Q, Operation> call,
      Q request,
      Consumer<PeeringOperation> hearing) {
    GcpFaults faults = new GcpFaults(network.owner(), method);
    Instant met = clock.instant();
    for (int turn = 0; !done(faults, call, request, hearing, turn == MOST); turn++) {
      Duration time = time(turn);
      hearing.accept(queued(network, met, time));
      rest(faults, time);
    }
  }

  /** False if Google refuses it as another one is in progress, which may show late. */
  private <Q> boolean done(
      GcpFaults faults,
      GcpClients.Choice<ComputeClients, Q, Operation> call,
      Q request,
      Consumer<PeeringOperation> hearing,
      boolean last) {
    try {
      ended(faults, clients.compute(faults, call, request), hearing);
      return true;
    } catch (CloudException refused) {
      if (last || !busy(refused.fault().message())) {
        throw refused;
      }
      return false;
    }
  }

  private void ended(GcpFaults faults, Operation sent, Consumer<PeeringOperation> hearing) {
    Instant at = clock.instant();
    Operation operation = sent;
    for (int turn = 0; operation.getStatus() != Operation.Status.DONE; turn++) {
      hearing.accept(
          new PeeringOperation.Running(operation.getProgress(), began(operation).orElse(at)));
      if (turn == MOST) {
        throw faults.of(Fault.Unreachable::new, "the operation does not end");
      }
      rest(faults, time(turn));
      operation =
          clients.compute(
              faults,
              compute -> compute.operations().getCallable(),
              GetGlobalOperationRequest.newBuilder()
                  .setProject(faults.project())
                  .setOperation(operation.getName())
                  .build());
    }
    failed(faults, operation);
  }

  private PeeringOperation queued(PeerNetwork network, Instant met, Duration time) {
    Optional<Operation> ahead = ahead(network);
    return new PeeringOperation.Queued(
        ahead.isPresent() ? network.network() : "",
        ahead.map(one -> OptionalInt.of(one.getProgress())).orElseGet(OptionalInt::empty),
        ahead.flatMap(Operations::began).orElse(met),
        clock.instant().plus(time));
  }

  /** The one that Google is at, if it is about our network; one of the peer's is not shown. */
  private Optional<Operation> ahead(PeerNetwork network) {
    try {
      return clients
          .compute(
              new GcpFaults(network.owner(), "globalOperations.list"),
              compute -> compute.operations().listCallable(),
              ListGlobalOperationsRequest.newBuilder()
                  .setProject(network.owner())
                  .setFilter("status != DONE")
                  .build())
          .getItemsList()
          .stream()
          .filter(one -> one.getStatus() != Operation.Status.DONE)
          .filter(one -> one.getOperationType().toLowerCase(Locale.ROOT).contains("peering"))
          .filter(one -> PeerNetwork.ofUrl(one.getTargetLink()).filter(network::equals).isPresent())
          .findFirst();
    } catch (CloudException notShown) {
      LOG.debug("Who is ahead of us in {} is not shown", network, notShown);
      return Optional.empty();
    }
  }

  private static Optional<Instant> began(Operation operation) {
    try {
      return operation.getStartTime().isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(operation.getStartTime()).toInstant());
    } catch (DateTimeParseException unknown) {
      return Optional.empty();
    }
  }

  static boolean busy(String message) {
    return message.toLowerCase(Locale.ROOT).contains(BUSY);
  }

  private static void failed(GcpFaults faults, Operation operation) {
    List<Errors> errors = operation.getError().getErrorsList();
    if (!errors.isEmpty()) {
      Errors first = errors.getFirst();
      throw refused(faults, first.getCode(), first.getMessage());
    }
    if (operation.getHttpErrorStatusCode() >= BAD) {
      throw refused(
          faults,
          Integer.toString(operation.getHttpErrorStatusCode()),
          operation.getHttpErrorMessage());
    }
  }

  private static CloudException refused(GcpFaults faults, String code, String words) {
    return faults.of((where, message) -> new Fault.Invalid(where, code, message), words);
  }

  private static Duration time(int turn) {
    Duration time = FIRST.multipliedBy(1L << Math.min(turn, 6));
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  private void rest(GcpFaults faults, Duration time) {
    try {
      pause.take(time);
    } catch (InterruptedException stopped) {
      CloudException fault = faults.stopped(stopped);
      Thread.currentThread().interrupt();
      throw fault;
    }
  }
}
