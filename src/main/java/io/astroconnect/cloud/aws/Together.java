package io.astroconnect.cloud.aws;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks about many things side by side where a service tells of one a call. */
final class Together {

  private Together() {}

  /**
   * The answers in the order of the things.
   *
   * @throws CloudException the first that an asking throws; the others are stopped
   */
  static <T, R> List<R> ask(Scope scope, String call, List<T> things, Function<T, R> asking) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<R>> asked =
          things.stream().map(thing -> threads.submit(() -> asking.apply(thing))).toList();
      List<R> answers = new ArrayList<>();
      for (Future<R> one : asked) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      Fault.Where where = new Fault.Where(scope.account(), scope.region(), call, "");
      throw new CloudException(
          new Fault.Unreachable(where, "stopped before it was answered"), stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof CloudException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
