package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at accounts and regions side by side and stops those that take too long. */
final class BoundedSweep {

  private BoundedSweep() {}

  /** Looks at one account and region. */
  @FunctionalInterface
  interface Look {
    void at(Scope scope) throws InterruptedException;
  }

  /** Each gets the whole patience, as they begin together; those that took longer. */
  static Set<Scope> over(Collection<Scope> scopes, Duration patience, Look look)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<Scope, Future<?>> looks = new HashMap<>();
      for (Scope scope : scopes) {
        Callable<Void> one =
            () -> {
              look.at(scope);
              return null;
            };
        looks.put(scope, threads.submit(one));
      }
      Set<Scope> late = new HashSet<>();
      try {
        for (Map.Entry<Scope, Future<?>> one : looks.entrySet()) {
          if (!ended(one.getValue(), until - System.nanoTime())) {
            late.add(one.getKey());
          }
        }
        return late;
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static boolean ended(Future<?> look, long nanos) throws InterruptedException {
    try {
      look.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException late) {
      look.cancel(true);
      return false;
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }
}
