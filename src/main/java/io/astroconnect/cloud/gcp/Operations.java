package io.astroconnect.cloud.gcp;

import com.google.cloud.compute.v1.Errors;
import com.google.cloud.compute.v1.GetGlobalOperationRequest;
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
  private static final int BAD = 400;
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
      GcpClients.Choice<ComputeClients, Q, Operation> call,
      Q request,
      String what,
      Progress progress) {
    for (int turn = 0; !done(faults, call, request, what, progress, turn == MOST); turn++) {
      progress.report(0, WHOLE, what);
      rest(faults, turn);
    }
  }

  /** False if Google refuses it as another one is in progress, which may show late. */
  private <Q> boolean done(
      GcpFaults faults,
      GcpClients.Choice<ComputeClients, Q, Operation> call,
      Q request,
      String what,
      Progress progress,
      boolean last) {
    try {
      ended(faults, clients.compute(faults, call, request), what, progress);
      return true;
    } catch (CloudException refused) {
      if (last || !busy(refused.fault().message())) {
        throw refused;
      }
      return false;
    }
  }

  private void ended(GcpFaults faults, Operation sent, String what, Progress progress) {
    Operation operation = sent;
    for (int turn = 0; operation.getStatus() != Operation.Status.DONE; turn++) {
      progress.report(operation.getProgress(), WHOLE, what);
      if (turn == MOST) {
        throw faults.of(Fault.Unreachable::new, "the operation does not end");
      }
      rest(faults, turn);
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
