package io.astroconnect.cloud.gcp;

import com.google.cloud.compute.v1.Error;
import com.google.cloud.compute.v1.Errors;
import com.google.cloud.compute.v1.GetGlobalOperationRequest;
import com.google.cloud.compute.v1.GlobalOperationsClient;
import com.google.cloud.compute.v1.NetworksClient;
import com.google.cloud.compute.v1.Operation;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.task.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Sends a change of a network and follows its operation to the end. Google changes one peering of a
 * network, or of its peer, at a time and refuses others meanwhile: those are sent again, ever more
 * rarely.
 */
final class Operations {
  /** Words of the refusal: it has no code of its own. */
  private static final String BUSY = "peering operation in progress";

  private static final int WHOLE = 100;
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** Waits of up to 8 s: some ten minutes. */
  private static final int MOST = 80;

  private final GcpClients clients;
  private final Pause pause;

  /** Waits between two looks. */
  interface Pause {
    void take(Duration time) throws InterruptedException;
  }

  Operations(GcpClients clients, Pause pause) {
    this.clients = clients;
    this.pause = pause;
  }

  <Q> void follow(
      GcpFaults faults,
      GcpClients.Choice<NetworksClient, Q, Operation> call,
      Q request,
      String what,
      Progress progress) {
    Operation operation = sent(faults, call, request);
    for (int i = 0; operation.getStatus() != Operation.Status.DONE; i++) {
      progress.report(operation.getProgress(), WHOLE, what);
      if (i == MOST) {
        throw faults.of(Fault.Unreachable::new, "the operation does not end");
      }
      rest(faults, i);
      operation =
          clients.operations(
              faults,
              GlobalOperationsClient::getCallable,
              GetGlobalOperationRequest.newBuilder()
                  .setProject(faults.project())
                  .setOperation(operation.getName())
                  .build());
    }
    failed(faults, operation);
  }

  private <Q> Operation sent(
      GcpFaults faults, GcpClients.Choice<NetworksClient, Q, Operation> call, Q request) {
    for (int i = 0; ; i++) {
      try {
        return clients.networks(faults, call, request);
      } catch (CloudException refused) {
        if (i == MOST || !busy(refused.fault().message())) {
          throw refused;
        }
        rest(faults, i);
      }
    }
  }

  static boolean busy(String message) {
    return message.toLowerCase(Locale.ROOT).contains(BUSY);
  }

  private static void failed(GcpFaults faults, Operation operation) {
    Error error = operation.getError();
    List<Errors> errors = error.getErrorsList();
    if (!errors.isEmpty()) {
      Errors first = errors.getFirst();
      throw faults.of(
          (where, message) -> new Fault.Invalid(where, first.getCode(), message),
          first.getMessage());
    }
    if (operation.hasHttpErrorStatusCode() && operation.getHttpErrorStatusCode() >= 400) {
      String code = Integer.toString(operation.getHttpErrorStatusCode());
      throw faults.of(
          (where, message) -> new Fault.Invalid(where, code, message),
          operation.getHttpErrorMessage());
    }
  }

  private void rest(GcpFaults faults, int turn) {
    try {
      Duration time = FIRST.multipliedBy(1L << Math.min(turn, 6));
      pause.take(time.compareTo(LONGEST) > 0 ? LONGEST : time);
    } catch (InterruptedException stopped) {
      CloudException fault = faults.stopped(stopped);
      Thread.currentThread().interrupt();
      throw fault;
    }
  }
}
