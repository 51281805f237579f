package io.astroconnect.service.watch;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.catalogue.SuggestionService;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all peerings and grants again and again: often while something moves, seldom while all
 * is quiet. A sweep asks once per account and region, whatever the number of peerings, and once per
 * policy; one that takes long holds up no other.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  /** A call that is interrupted ends at once, and writing what was seen takes no longer. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** How long the other accounts and regions are waited for. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final PeeringService peerings;
  private final @Nullable GrantRounds grants;
  private final @Nullable NetworkRounds networks;
  private final Pace pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private @Nullable Thread thread;
  private boolean asked;
  private boolean stirred;

  /** A watch that has not begun. */
  public Watch(PeeringService peerings, Pace pace) {
    this.peerings = peerings;
    this.grants = null;
    this.networks = null;
    this.pace = pace;
  }

  /** One that looks at grants of roles too. */
  public Watch(PeeringService peerings, GrantService grants, Pace pace) {
    this.peerings = peerings;
    this.grants = new GrantRounds(grants, pace);
    this.networks = null;
    this.pace = pace;
  }

  /** One that looks at the networks of all clusters as well. */
  public Watch(
      PeeringService peerings, GrantService grants, SuggestionService networks, Pace pace) {
    this.peerings = peerings;
    this.grants = new GrantRounds(grants, pace);
    this.networks = new NetworkRounds(networks);
    this.pace = pace;
  }

  /**
   * How long to wait between sweeps.
   *
   * @param moving while a call of ours or the cloud is at work
   * @param waiting while a customer is expected, or something is not as it should be
   * @param quiet while nothing is expected to change
   */
  public record Pace(Duration moving, Duration waiting, Duration quiet) {
    Duration after(List<PeeringView> views) {
      Duration shortest = quiet;
      for (PeeringView view : views) {
        Duration wish = wish(view.checklist().state());
        shortest = wish.compareTo(shortest) < 0 ? wish : shortest;
      }
      return shortest;
    }

    Duration wish(ConnectionState state) {
      return switch (state) {
        case WORKING, OURS_TO_DO -> moving;
        case WAITING, EXPIRING, TO_CONFIRM, NOT_SEEN, DRIFTED -> waiting;
        case DRAFT, REMOVED, FAILED, REJECTED, EXPIRED, TO_BE_CHANGED, CONNECTED -> quiet;
      };
    }
  }

  /** Begins; harmless twice. */
  public void start() {
    lock.lock();
    try {
      if (thread == null) {
        thread = Thread.ofVirtual().name("watch").start(this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Looks again at once, and at everything. */
  public void now() {
    peerings.forget();
    lock.lock();
    try {
      asked = true;
      if (grants != null) {
        grants.forget();
      }
      if (networks != null) {
        networks.forget();
      }
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Something of a peering changed here: looks again soon, as while something moves. */
  public void soon() {
    lock.lock();
    try {
      stirred = true;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends; a sweep under way is stopped, and has ended when this returns. */
  @Override
  public void close() {
    Thread watching = thread();
    if (watching == null) {
      return;
    }
    watching.interrupt();
    try {
      if (!watching.join(FAREWELL)) {
        LOG.warn("The watch did not end in time");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Thread thread() {
    lock.lock();
    try {
      return thread;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<Object, Future<?>> underWay = new HashMap<>();
      try {
        while (!Thread.currentThread().isInterrupted()) {
          rest(sweep(threads, underWay));
        }
      } catch (InterruptedException ended) {
        LOG.debug("The watch ended");
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /** Each account and region by itself: one that is slow is not waited for long. */
  private Duration sweep(ExecutorService threads, Map<Object, Future<?>> underWay)
      throws InterruptedException {
    try {
      underWay.values().removeIf(Future::isDone);
      for (Scope scope : peerings.scopes()) {
        underWay.computeIfAbsent(scope, _ -> threads.submit(() -> look(scope)));
      }
      if (grants != null) {
        grants.begin(threads, underWay);
      }
      if (networks != null) {
        networks.begin(threads, underWay);
      }
      long until = System.nanoTime() + GRACE.toNanos();
      for (Future<?> one : underWay.values()) {
        await(one, until - System.nanoTime());
      }
      Duration next = pace.after(peerings.views());
      return grants == null ? next : grants.atMost(next);
    } catch (RuntimeException broken) {
      LOG.error("A sweep failed", broken);
      return pace.quiet();
    }
  }

  private static void await(Future<?> sweep, long nanos) throws InterruptedException {
    try {
      sweep.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      LOG.debug("A sweep takes long; the others go on");
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  private void look(Scope at) {
    try {
      peerings.observeAll(at, Progress.none());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.error("A sweep of {} failed", at, broken);
    }
  }

  private void rest(Duration span) throws InterruptedException {
    lock.lock();
    try {
      long left = span.toNanos();
      while (!asked && left > 0) {
        left = stirred ? Math.min(left, pace.moving().toNanos()) : left;
        stirred = false;
        left = wake.awaitNanos(left);
      }
      asked = false;
    } finally {
      lock.unlock();
    }
  }
}
